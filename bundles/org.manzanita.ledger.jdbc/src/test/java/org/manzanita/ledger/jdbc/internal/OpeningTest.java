package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntryId;

/** How a ledger is opened, and when that is refused. */
class OpeningTest {

    @TempDir
    private Path folder = Path.of("");

    private JdbcLedger open() {
        return Trial.open(folder, FileDatabase.Durability.FORCED);
    }

    @Test
    @DisplayName("fault 60: a second one on the same folder is refused, and told who holds it")
    void a_second_one_on_the_same_folder_is_refused_and_told_who_holds_it() {
        try (var ledger = open()) {
            assertThatThrownBy(this::open).isInstanceOf(LedgerException.class)
                    .hasMessageContaining("is held by process " + ProcessHandle.current().pid() + " on ")
                    .hasMessageContaining("Stop that one first");
            assertThat(ledger.head(Trial.LEA)).isEqualTo(EntryId.NONE);
        }
        open().close();
    }

    @Test
    @DisplayName("fault 60: a lock that a killed process left behind locks nobody out")
    void a_lock_left_behind_locks_nobody_out() throws IOException {
        Files.writeString(folder.resolve("lock"), "process 4711 on elsewhere since 2026-09-15T08:00:00Z");

        open().close();

        assertThat(folder.resolve("lock")).content().contains("process " + ProcessHandle.current().pid());
    }

    @Test
    @DisplayName("fault 63: the schema of a newer version is refused, and left as it is")
    void the_schema_of_a_newer_version_is_refused() throws SQLException {
        open().close();
        change("insert into schema_version (version, applied_at) values (7, current_timestamp)");

        assertThatThrownBy(this::open).isInstanceOf(LedgerException.class)
                .hasMessageContaining("newer version of Manzanita").hasMessageContaining("its schema is 7");

        change("delete from schema_version where version = 7");
        open().close();
    }

    @Test
    @DisplayName("fault 63: a migration that was stopped halfway is brought to its end")
    void a_migration_that_was_stopped_halfway_is_brought_to_its_end() throws SQLException {
        var first = "create table if not exists one (a integer)";
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            Schema.bringUpToDate(connection, Dialect.H2, List.of(first));
            assertThatThrownBy(() -> Schema.bringUpToDate(connection, Dialect.H2,
                    List.of(first, "-- why\ncreate table if not exists two (a integer);\nnonsense;\n")))
                    .isInstanceOf(SQLException.class);
            assertThat(version(connection)).isEqualTo(1);

            Schema.bringUpToDate(connection, Dialect.H2, List.of(first, "create table if not exists two (a integer)"));

            assertThat(version(connection)).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("fault 64: a file that another tool has open is refused with what to do")
    void a_file_that_another_tool_has_open_is_refused() throws Exception {
        open().close();
        try (var channel = FileChannel.open(folder.resolve("ledger.mv.db"),
                StandardOpenOption.WRITE); var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(this::open).isInstanceOf(LedgerException.class)
                    .hasMessageContaining("no other tool has its file open");
        }
        open().close();
    }

    @Test
    void a_folder_whose_name_the_database_cannot_open_is_refused() {
        assertThatThrownBy(() -> Trial.open(folder.resolve("a;b"), FileDatabase.Durability.FORCED))
                .isInstanceOf(LedgerException.class).hasMessageContaining("';'");
    }

    @Test
    void the_folder_is_for_its_owner_alone() throws IOException {
        var fresh = folder.resolve("home").resolve("ledger");

        Trial.open(fresh, FileDatabase.Durability.FORCED).close();

        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(fresh)).hasSize(3);
        }
    }

    @Test
    void a_closed_ledger_says_so() {
        var ledger = open();
        ledger.close();

        assertThatThrownBy(() -> ledger.append(Trial.submission("a", 1))).isInstanceOf(LedgerException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void a_name_that_does_not_fit_is_refused_without_being_told() {
        var name = new PersonName("P-1", "Garcia".repeat(200), "Ana");
        try (var ledger = open()) {
            assertThatThrownBy(() -> ledger.append(new Submission(Trial.LEA, "x", Trial.submission("a", 1).lines(),
                    List.of(name)))).isInstanceOf(LedgerException.class).hasMessageContaining("P-1")
                    .hasMessageNotContaining("Garcia");
            assertThat(ledger.head(Trial.LEA)).isEqualTo(EntryId.NONE);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("ledger"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(version) from schema_version")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
