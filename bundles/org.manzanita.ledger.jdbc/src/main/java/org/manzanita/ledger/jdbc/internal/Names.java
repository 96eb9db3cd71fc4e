package org.manzanita.ledger.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.model.LeaId;

/** Reads rows of the table {@code person_name}, and says which names fit in it. */
final class Names {

    private static final int LONGEST_ID = 120;
    private static final int LONGEST = 1000;

    private Names() {}

    /**
     * Looks at the names before they reach the database, whose own refusal would repeat them.
     *
     * @throws LedgerException if one is too long; the message says whose, and not the name
     */
    static void check(List<PersonName> names) {
        for (var name : names) {
            if (name.personId().isBlank() || name.personId().length() > LONGEST_ID) {
                throw new LedgerException("A name is given for the id '" + name.personId() + "'. An id has 1 to "
                        + LONGEST_ID + " characters. Nothing was recorded.");
            } else if (Math.max(name.lastName().length(), name.firstName().length()) > LONGEST) {
                throw new LedgerException("The name of " + name.personId() + " is longer than " + LONGEST
                        + " characters. Nothing was recorded. Shorten it.");
            } else if ((name.personId() + name.lastName() + name.firstName()).indexOf('\0') >= 0) {
                throw new LedgerException("The name of " + name.personId() + " holds the character U+0000, which not"
                        + " every database can keep. Nothing was recorded. Write it again.");
            }
        }
    }

    static Optional<PersonName> of(Connection connection, LeaId lea, String person) throws SQLException {
        try (var select = connection.prepareStatement(
                "select person, last_name, first_name from person_name where lea = ? and person = ?")) {
            select.setString(1, lea.value());
            select.setString(2, person);
            return list(select).stream().findFirst();
        }
    }

    static List<PersonName> all(Connection connection, LeaId lea) throws SQLException {
        try (var select = connection.prepareStatement(
                "select person, last_name, first_name from person_name where lea = ? order by person")) {
            select.setString(1, lea.value());
            return list(select);
        }
    }

    /** The LEAs that gave names, or took one out. */
    static Set<LeaId> leas(Connection connection) throws SQLException {
        var leas = new TreeSet<LeaId>();
        try (var select = connection
                .prepareStatement("select lea from person_name union select lea from redacted_name");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                leas.add(new LeaId(rows.getString(1)));
            }
        }
        return leas;
    }

    /** The marks of the names that were taken out. */
    static List<RedactedName> redacted(Connection connection, LeaId lea) throws SQLException {
        try (var select = connection.prepareStatement("select person, redacted_at, redacted_by, reason"
                + " from redacted_name where lea = ? order by person")) {
            select.setString(1, lea.value());
            var redacted = new ArrayList<RedactedName>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    redacted.add(new RedactedName(rows.getString(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(), rows.getString(3),
                            rows.getString(4)));
                }
            }
            return redacted;
        }
    }

    private static List<PersonName> list(PreparedStatement select) throws SQLException {
        var names = new ArrayList<PersonName>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                names.add(new PersonName(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return names;
    }
}
