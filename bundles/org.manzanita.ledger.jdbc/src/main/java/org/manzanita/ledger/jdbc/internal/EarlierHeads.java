package org.manzanita.ledger.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeSet;
import org.manzanita.ledger.Since;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;

/**
 * With what an LEA's ledger ended before, and what came since, whatever its length.
 *
 * <p>The pages of one submission come in order of the pupils and not of their entries, but all of them after those of the
 * submission before. So the page with which the ledger ended at an entry is found by halving, and what came since lies
 * together behind it.
 *
 * @param now where it ends today
 */
record EarlierHeads(LeaId lea, Head now) {

    /** The hash with which the ledger ended; empty if it had no page. */
    Optional<String> hashAt(Connection connection, long entry) throws SQLException {
        try (var select = connection.prepareStatement("select hash from page where lea = ? and page = ?")) {
            select.setString(1, lea.value());
            select.setLong(2, pageAt(connection, entry));
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** About whom the entries after one head and by another are. */
    Since since(Connection connection, long after, long until) throws SQLException {
        try (var select = connection.prepareStatement(
                "select distinct pupil from page where lea = ? and page > ? and page <= ?")) {
            select.setString(1, lea.value());
            select.setLong(2, pageAt(connection, after));
            select.setLong(3, pageAt(connection, until));
            boolean program = false;
            var pupils = new TreeSet<PupilId>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var pupil = rows.getString(1);
                    if (pupil.isEmpty()) {
                        program = true;
                    } else {
                        pupils.add(new PupilId(pupil));
                    }
                }
            }
            return new Since(program, pupils);
        }
    }

    /** The last page when the entry was the last; 0 if there was none. */
    private long pageAt(Connection connection, long entry) throws SQLException {
        if (entry >= now.entry()) {
            return now.page();
        }
        long before = 0;
        long behind = now.page() + 1;
        try (var select = connection.prepareStatement("select first_entry from page where lea = ? and page = ?")) {
            select.setString(1, lea.value());
            while (behind - before > 1) {
                long middle = (before + behind) / 2;
                select.setLong(2, middle);
                try (var rows = select.executeQuery()) {
                    if (rows.next() && rows.getLong(1) <= entry) {
                        before = middle;
                    } else {
                        behind = middle;
                    }
                }
            }
        }
        return before;
    }
}
