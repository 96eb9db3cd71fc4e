package org.manzanita.ledger.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.manzanita.model.LeaId;

/** Reads rows of the table {@code ledger_head}. */
final class Heads {

    private Heads() {}

    /** Where the ledger of each LEA ends. */
    static Map<LeaId, Head> all(Connection connection) throws SQLException {
        var heads = new HashMap<LeaId, Head>();
        try (var select = connection.prepareStatement("select lea, entry, page, hash from ledger_head");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                heads.put(new LeaId(rows.getString(1)), new Head(rows.getLong(2), rows.getLong(3), rows.getString(4)));
            }
        }
        return heads;
    }

    /** Where the ledgers of these LEAs end; those that have not begun are left out. */
    static Map<LeaId, Head> of(Connection connection, Set<LeaId> leas) throws SQLException {
        var heads = new HashMap<LeaId, Head>();
        for (var lea : leas) {
            var head = of(connection, lea);
            if (!head.equals(Head.NONE)) {
                heads.put(lea, head);
            }
        }
        return heads;
    }

    /** Where the LEA's ledger ends. */
    static Head of(Connection connection, LeaId lea) throws SQLException {
        try (var select = connection.prepareStatement("select entry, page, hash from ledger_head where lea = ?")) {
            select.setString(1, lea.value());
            try (var rows = select.executeQuery()) {
                return rows.next() ? new Head(rows.getLong(1), rows.getLong(2), rows.getString(3)) : Head.NONE;
            }
        }
    }

    /** Whether the page at which the head stands is there, with its hash. */
    static boolean isPage(Connection connection, LeaId lea, Head head) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from page where lea = ? and page = ? and hash = ?")) {
            select.setString(1, lea.value());
            select.setLong(2, head.page());
            select.setString(3, head.hash());
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }
}
