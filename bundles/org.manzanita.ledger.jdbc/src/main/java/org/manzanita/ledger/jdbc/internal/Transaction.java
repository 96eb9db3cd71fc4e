package org.manzanita.ledger.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.LeaId;

/** What the committer writes at one time: rows that become visible and durable together. */
final class Transaction {

    /** Rows sent to the database at a time. */
    private static final int ROWS = 200;

    private final Connection connection;
    private final Map<LeaId, Head> before;
    private final Map<LeaId, Head> heads = new HashMap<>();
    private final Chain chain = new Chain();

    /** @param before where the ledgers ended before it */
    Transaction(Connection connection, Map<LeaId, Head> before) {
        this.connection = connection;
        this.before = before;
    }

    /** The ledgers it added to, and where they end now. */
    Map<LeaId, Head> heads() {
        return heads;
    }

    /**
     * Adds pages, and moves the head of the LEA's ledger.
     *
     * @param entries how many entries the pages hold together
     * @return the number of the entry before the first of them
     */
    long add(LeaId lea, List<Draft> drafts, long entries, Instant recorded, String by) throws SQLException {
        var head = heads.getOrDefault(lea, before.getOrDefault(lea, Head.NONE));
        long base = head.entry() + 1;
        long number = head.page();
        var hash = head.hash();
        try (var insert = connection.prepareStatement("insert into page (lea, page, pupil, first_entry, last_entry,"
                + " entries, recorded_at, recorded_by, facts, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int rows = 0;
            for (var draft : drafts) {
                var page = new Page(++number, draft.pupil(), base + draft.first(), base + draft.last(), draft.entries(),
                        recorded, by, draft.facts(), hash);
                hash = chain.hash(hash, lea, page);
                insert.setString(1, lea.value());
                insert.setLong(2, page.number());
                insert.setString(3, page.pupil());
                insert.setLong(4, page.first());
                insert.setLong(5, page.last());
                insert.setInt(6, page.entries());
                insert.setObject(7, recorded.atOffset(ZoneOffset.UTC));
                insert.setString(8, by);
                insert.setBytes(9, page.facts());
                insert.setString(10, hash);
                insert.addBatch();
                if (++rows % ROWS == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        var moved = new Head(head.entry() + entries, number, hash);
        move(lea, moved);
        heads.put(lea, moved);
        return head.entry();
    }

    private void move(LeaId lea, Head head) throws SQLException {
        try (var update = connection.prepareStatement(
                "update ledger_head set entry = ?, page = ?, hash = ? where lea = ?")) {
            update.setLong(1, head.entry());
            update.setLong(2, head.page());
            update.setString(3, head.hash());
            update.setString(4, lea.value());
            if (update.executeUpdate() == 1) {
                return;
            }
        }
        try (var insert = connection.prepareStatement(
                "insert into ledger_head (entry, page, hash, lea) values (?, ?, ?, ?)")) {
            insert.setLong(1, head.entry());
            insert.setLong(2, head.page());
            insert.setString(3, head.hash());
            insert.setString(4, lea.value());
            insert.executeUpdate();
        }
    }

    /** Takes out the pages behind the head, and puts the head there. */
    void cutBehind(LeaId lea, Head head) throws SQLException {
        try (var delete = connection.prepareStatement("delete from page where lea = ? and page > ?")) {
            delete.setString(1, lea.value());
            delete.setLong(2, head.page());
            delete.executeUpdate();
        }
        move(lea, head);
    }

    /** Puts names in the place of those given earlier for the same ids. */
    void put(LeaId lea, List<PersonName> names) throws SQLException {
        var latest = new HashMap<String, PersonName>();
        names.forEach(name -> latest.put(name.personId(), name));
        try (var delete = connection.prepareStatement("delete from person_name where lea = ? and person = ?");
                var insert = connection.prepareStatement(
                        "insert into person_name (lea, person, last_name, first_name) values (?, ?, ?, ?)")) {
            for (var name : latest.values()) {
                delete.setString(1, lea.value());
                delete.setString(2, name.personId());
                delete.addBatch();
                insert.setString(1, lea.value());
                insert.setString(2, name.personId());
                insert.setString(3, name.lastName());
                insert.setString(4, name.firstName());
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        }
    }

    /** Takes a name out; false if there was none. */
    boolean redact(LeaId lea, String person) throws SQLException {
        try (var delete = connection.prepareStatement("delete from person_name where lea = ? and person = ?")) {
            delete.setString(1, lea.value());
            delete.setString(2, person);
            return delete.executeUpdate() > 0;
        }
    }
}
