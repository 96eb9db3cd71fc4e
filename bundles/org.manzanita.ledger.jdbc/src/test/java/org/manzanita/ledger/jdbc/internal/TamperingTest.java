package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.model.EntryId;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.PupilId;
import org.manzanita.ledger.Submission;

/** Fault 61: someone with the database's file at hand changes the past. */
@DisplayName("fault 61: a ledger that was touched names the first entry that is not as it was recorded")
class TamperingTest {

    /** Of so many bytes one is changed. */
    private static final int STEP = Integer.getInteger("durability.step", 9);

    @TempDir
    private Path folder = Path.of("");

    private String hashAtSix = "";

    /** Entries 1 to 3 in page 1, 4 to 6 in page 2, and 7 to 13 in pages 3 to 9, one about each of seven pupils. */
    @BeforeEach
    void record() {
        try (var ledger = Trial.open(folder, FileDatabase.Durability.FORCED)) {
            for (int submission = 0; submission < 2; submission++) {
                var lines = Trial.submission("s" + submission, 15).lines();
                ledger.append(new Submission(Trial.LEA, "trial",
                        List.of(lines.get(0), lines.get(7), lines.get(14)), List.of()));
            }
            hashAtSix = ledger.headHash(Trial.LEA);
            ledger.append(Trial.submission("s2", 7));
            assertThat(ledger.verify(Trial.LEA).fault()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            page gone, its neighbours kept             | 4 | delete from page where page = 2
            page gone, the others numbered anew        | 4 | delete from page where page = 2; \
                                                             update page set page = page - 1 where page > 2
            pages swapped                              | 4 | update page set page = -1 where page = 1; \
                                                             update page set page = 1 where page = 2; \
                                                             update page set page = 2 where page = -1
            page put in behind the last                | 5 | insert into page select lea, 10, 'P-9', 5, 5, 1, \
                                                             recorded_at, recorded_by, facts, hash from page where page = 3
            page put in before the first               | 5 | insert into page select lea, 0, 'P-9', 5, 5, 1, \
                                                             recorded_at, recorded_by, facts, hash from page where page = 3
            author changed                             | 4 | update page set recorded_by = 'other' where page = 2
            time changed                               | 1 | update page set recorded_at = recorded_at - interval '1' day \
                                                             where page = 1
            pupil changed                              | 8 | update page set pupil = 'P-8' where page = 4
            page moved to other entries                | 7 | update page set first_entry = 8, last_entry = 8 where page = 3
            hash changed                               | 4 | update page set hash = repeat('0', 64) where page = 2
            last page gone                             | 13 | delete from page where page = 9
            """)
    void a_changed_row_is_found(String what, long first, String statements) throws SQLException {
        change(statements.split(";", -1));

        var fault = verify().fault();

        assertThat(fault).as(what).isPresent();
        assertThat(fault.get().first().value()).as(fault.get().held()).isEqualTo(first);
    }

    @Test
    void any_changed_byte_of_the_facts_is_found_and_its_entry_named() throws SQLException {
        byte[] facts = facts(2);
        int line = 0;
        for (int at = 0; at < facts.length; at++) {
            if (at % STEP == 0) {
                var touched = facts.clone();
                touched[at] ^= 1;
                put(2, touched);

                var fault = verify().fault().orElseThrow();

                assertThat(fault.first().value()).as("byte " + at + ": " + fault.held()).isEqualTo(4L + line);
            }
            line += facts[at] == '\n' ? 1 : 0;
        }
        assertThat(line).as("lines of the page").isGreaterThan(1);
        put(2, facts);
        assertThat(verify().fault()).isEmpty();
    }

    @Test
    void a_line_taken_out_is_found() throws SQLException {
        var text = new String(facts(2), StandardCharsets.UTF_8);
        int first = text.indexOf('\n') + 1;
        int second = text.indexOf('\n', first) + 1;
        put(2, (text.substring(0, first) + text.substring(second)).getBytes(StandardCharsets.UTF_8));

        assertThat(verify().fault().orElseThrow().first()).isEqualTo(new EntryId(5));
    }

    @Test
    void a_ledger_cut_back_with_its_head_is_found_by_a_head_kept_outside() throws SQLException {
        var full = verify();
        change("delete from page where page > 2", "update ledger_head set entry = 6, page = 2, hash = '" + hashAtSix
                + "'");

        assertThat(verify().fault()).isEmpty();
        try (var ledger = Trial.open(folder, FileDatabase.Durability.FORCED)) {
            var fault = ledger.verify(Trial.LEA, full.head(), full.headHash()).fault().orElseThrow();
            assertThat(fault.first()).isEqualTo(new EntryId(7));
            assertThat(fault.held()).contains("ends at #6", "once ended at #13");
            assertThat(ledger.verify(Trial.LEA, new EntryId(6), hashAtSix).fault()).isEmpty();
        }
    }

    @Test
    void an_entry_that_cannot_be_read_is_named_with_what_to_do() throws SQLException {
        var text = new String(facts(1), StandardCharsets.UTF_8);
        put(1, text.replaceFirst("assignments", "unknowns").getBytes(StandardCharsets.UTF_8));

        try (var ledger = Trial.open(folder, FileDatabase.Durability.FORCED)) {
            assertThatThrownBy(() -> ledger.about(Trial.LEA, new PupilId("P-0"),
                    EntryId.LATEST))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("Entry #1").hasMessageContaining("'unknowns'")
                    .hasMessageContaining("verify the ledger");
        }
    }

    private LedgerVerification verify() {
        try (var ledger = Trial.open(folder, FileDatabase.Durability.FORCED)) {
            return ledger.verify(Trial.LEA);
        }
    }

    private void change(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("ledger"));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private byte[] facts(int page) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("ledger"));
                var select = connection.prepareStatement("select facts from page where page = ?")) {
            select.setInt(1, page);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    private void put(int page, byte[] facts) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("ledger"));
                var update = connection.prepareStatement("update page set facts = ? where page = ?")) {
            update.setBytes(1, facts);
            update.setInt(2, page);
            update.executeUpdate();
        }
    }
}
