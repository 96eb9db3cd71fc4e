package org.manzanita.ledger.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/** What the committer writes at one time: rows that become visible and durable together. */
final class Transaction {

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

    /** Where the LEA's ledger ends, with what was added so far. */
    Head end(LeaId lea) {
        return heads.getOrDefault(lea, before.getOrDefault(lea, Head.NONE));
    }

    /** @throws LedgerException if the LEA's ledger ends with another entry than that */
    void expect(LeaId lea, EntryId last) {
        long entry = end(lea).entry();
        if (entry != last.value()) {
            throw LedgerException.overtaken("Somebody else added to the ledger of " + lea + " meanwhile: it ends with #"
                    + entry + ", and with " + last + " when this was begun. Nothing of this was recorded.");
        }
    }

    /**
     * Adds pages, and moves the head of the LEA's ledger.
     *
     * @param some lines as pages, those of one after those of the other
     * @return the number of the entry before the first of them
     */
    long add(LeaId lea, String by, List<Drafts> some, Instant recorded) throws SQLException {
        var head = end(lea);
        long entry = head.entry();
        long number = head.page();
        var hash = head.hash();
        try (var pages = pages()) {
            for (var drafts : some) {
                for (var draft : drafts.pages()) {
                    var page = new Page(++number, draft.pupil(), entry + 1 + draft.first(), entry + 1 + draft.last(),
                            draft.entries(), recorded, by, draft.facts(), hash);
                    hash = chain.hash(hash, lea, page);
                    pages.add(lea, page.with(hash));
                }
                entry += drafts.lines();
            }
            pages.flush();
        }
        if (entry > head.entry()) {
            var moved = new Head(entry, number, hash);
            move(lea, moved);
            heads.put(lea, moved);
        }
        return head.entry();
    }

    /** Rows of the table {@code page} on their way to the database. */
    PageRows pages() throws SQLException {
        return new PageRows(connection);
    }

    /** Lets the LEA's ledger end where another one ends, whose pages are added as they are. */
    void end(LeaId lea, Head head) throws SQLException {
        move(lea, head);
        heads.put(lea, head);
    }

    /** The LEAs that have entries or names. */
    Set<LeaId> begun() throws SQLException {
        var begun = new TreeSet<>(Names.leas(connection));
        Heads.all(connection).forEach((lea, head) -> {
            if (head.page() > 0) {
                begun.add(lea);
            }
        });
        return begun;
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

    /** Takes a name out, and leaves the mark in its place; false, and no mark, if there was none. */
    boolean redact(LeaId lea, RedactedName redacted) throws SQLException {
        if (!delete("person_name", lea, redacted.personId())) {
            return false;
        }
        mark(lea, redacted);
        return true;
    }

    /** Leaves a mark where a name was taken out. */
    void mark(LeaId lea, RedactedName redacted) throws SQLException {
        delete("redacted_name", lea, redacted.personId());
        try (var insert = connection.prepareStatement("insert into redacted_name (lea, person, redacted_at,"
                + " redacted_by, reason) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, lea.value());
            insert.setString(2, redacted.personId());
            insert.setObject(3, redacted.redacted().atOffset(ZoneOffset.UTC));
            insert.setString(4, redacted.by());
            insert.setString(5, redacted.reason());
            insert.executeUpdate();
        }
    }

    private boolean delete(String table, LeaId lea, String person) throws SQLException {
        try (var delete = connection.prepareStatement("delete from " + table + " where lea = ? and person = ?")) {
            delete.setString(1, lea.value());
            delete.setString(2, person);
            return delete.executeUpdate() > 0;
        }
    }
}
