package org.manzanita.ledger.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;

/** Reads rows of the table {@code page}. */
final class Pages {

    private static final String COLUMNS = "select page, pupil, first_entry, last_entry, entries, recorded_at, recorded_by,"
            + " facts, hash from page ";

    private Pages() {}

    /** The pages of the pupils from one id to another, those counted, that begin by {@code asOf}: pupil after pupil. */
    static List<Page> of(Connection connection, LeaId lea, String fromPupil, String toPupil, long asOf)
            throws SQLException {
        try (var select = connection.prepareStatement(COLUMNS + "where lea = ? and pupil >= ? and pupil <= ?"
                + " and first_entry <= ? order by pupil, first_entry")) {
            select.setString(1, lea.value());
            select.setString(2, fromPupil);
            select.setString(3, toPupil);
            select.setLong(4, asOf);
            return list(select);
        }
    }

    /** The next pages of the LEA in the order of the chain. */
    static List<Page> after(Connection connection, LeaId lea, long number, long upTo, int atMost) throws SQLException {
        try (var select = connection.prepareStatement(
                COLUMNS + "where lea = ? and page > ? and page <= ? order by page fetch first ? rows only")) {
            select.setString(1, lea.value());
            select.setLong(2, number);
            select.setLong(3, upTo);
            select.setInt(4, atMost);
            return list(select);
        }
    }

    /** The pages that have no place in the chain, but begin by the entry and so would be shown. */
    static List<Page> stray(Connection connection, LeaId lea, Head head) throws SQLException {
        try (var select = connection.prepareStatement(
                COLUMNS + "where lea = ? and page > ? and first_entry <= ? order by first_entry")) {
            select.setString(1, lea.value());
            select.setLong(2, head.page());
            select.setLong(3, head.entry());
            return list(select);
        }
    }

    /** The pupils with a page that begins by {@code asOf}, in order of their ids. */
    static List<PupilId> pupils(Connection connection, LeaId lea, long asOf) throws SQLException {
        try (var select = connection.prepareStatement("select distinct pupil from page"
                + " where lea = ? and pupil > '' and first_entry <= ? order by pupil")) {
            select.setString(1, lea.value());
            select.setLong(2, asOf);
            var pupils = new ArrayList<PupilId>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    pupils.add(new PupilId(rows.getString(1)));
                }
            }
            return pupils;
        }
    }

    private static List<Page> list(PreparedStatement select) throws SQLException {
        var pages = new ArrayList<Page>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                pages.add(page(rows));
            }
        }
        return pages;
    }

    private static Page page(ResultSet row) throws SQLException {
        var recorded = row.getObject(6, OffsetDateTime.class);
        if (recorded == null) {
            throw new LedgerException("Page " + row.getLong(1) + " of the ledger does not say when it was recorded:"
                    + " the file is damaged. Verify the ledger, and restore its last backup.");
        }
        return new Page(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getInt(5),
                recorded.toInstant(), row.getString(7), row.getBytes(8), row.getString(9));
    }
}
