package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.EntryId;
import org.postgresql.osgi.PGDataSourceFactory;

/** What a PostgreSQL server does to a change, on a real one: nothing is made twice, and each fault is told once. */
class PostgresFaultsTest {

    private final PostgresServer server = PostgresServer.running();
    private final Settings settings = server.empty();
    private final String schema = settings.url().substring(settings.url().indexOf('=') + 1);
    private final FaultyDriver driver = new FaultyDriver();
    private final List<JdbcLedger> opened = new ArrayList<>();

    private JdbcLedger open(Settings how) {
        var ledger = JdbcLedger.open(driver, how, InstantSource.system());
        opened.add(ledger);
        return ledger;
    }

    @AfterEach
    void close() {
        driver.comeBack();
        opened.forEach(JdbcLedger::close);
    }

    private static void sound(JdbcLedger ledger, long entries) {
        assertThat(ledger.head(Trial.LEA)).isEqualTo(new EntryId(entries));
        assertThat(ledger.verify(Trial.LEA).fault()).isEmpty();
    }

    /** Does something in the server, in the middle of each transaction that adds a page, and counts how often. */
    private void inEachTransaction(String does) {
        server.execute("create sequence " + schema + ".tried");
        server.execute(
                "create function " + schema + ".fault() returns trigger language plpgsql as $$ begin perform nextval('"
                        + schema + ".tried'); " + does + "; return new; end $$");
        server.execute("create trigger fault after insert on " + schema + ".page execute function " + schema
                + ".fault()");
    }

    private long tried() throws Exception {
        try (var connection = server.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select case when is_called then last_value else 0 end from " + schema + ".tried")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @ParameterizedTest
    @DisplayName("fault 64: what the server broke off is told once, and is not tried again by itself")
    @CsvSource({"57014, canceling statement due to statement timeout", "40001, could not serialize access",
            "40P01, deadlock detected", "57P01, ''"})
    void what_the_server_broke_off_is_told_once(String state, String says) throws Exception {
        var ledger = open(settings);
        ledger.append(Trial.submission("first", 3));
        inEachTransaction(says.isEmpty()
                ? "perform pg_terminate_backend(pg_backend_pid())"
                : "raise exception using errcode = '" + state + "', message = '" + says + "'");

        assertThatThrownBy(() -> ledger.append(Trial.submission("second", 3))).isInstanceOf(LedgerException.class)
                .hasMessageStartingWith("Nothing of this was recorded.").hasMessageContaining(says)
                .hasMessageContaining("Nothing need be restarted.");
        assertThat(tried()).isEqualTo(1);
        // What was recorded is read all the while.
        sound(ledger, 3);

        server.execute("drop trigger fault on " + schema + ".page");
        assertThat(ledger.append(Trial.submission("second", 3)).getFirst().id()).isEqualTo(new EntryId(4));
        assertThat(ledger.refusal()).isEmpty();
        sound(ledger, 6);
    }

    @Test
    @DisplayName("fault 64: a server that isolates transactions more strictly fails no change of two who add at once")
    void a_server_that_isolates_more_strictly_fails_no_change() throws Exception {
        var strict = new Settings(settings.file(),
                settings.url() + "&options=-c%20default_transaction_isolation=serializable", settings.user(),
                settings.password());
        var ledgers = List.of(open(strict), open(strict));
        try (var writers = Executors.newFixedThreadPool(2)) {
            var written = new ArrayList<Future<?>>();
            for (var ledger : ledgers) {
                written.add(writers.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        ledger.append(Trial.submission("s" + i, 2));
                    }
                }));
            }
            for (var each : written) {
                each.get();
            }
        }

        sound(ledgers.getFirst(), 100);
    }

    @Test
    @DisplayName("fault 64: a commit whose answer was lost is found, and not made twice")
    void a_commit_whose_answer_was_lost_is_found_and_not_made_twice() {
        var ledger = open(settings);
        ledger.append(Trial.submission("first", 3));
        driver.loseAnswersOfCommits();

        assertThat(ledger.append(Trial.submission("second", 3)).getFirst().id()).isEqualTo(new EntryId(4));
        sound(ledger, 6);
    }

    @Test
    @DisplayName("fault 64: where nobody can tell whether a commit was made, that is told, and not that it was not")
    void where_nobody_can_tell_whether_a_commit_was_made_that_is_told() {
        var ledger = open(settings);
        ledger.append(Trial.submission("first", 3));
        driver.loseAnswersOfCommits();
        driver.goDown();

        assertThatThrownBy(() -> ledger.append(Trial.submission("second", 3))).isInstanceOf(LedgerException.class)
                .hasMessageContaining("whether this was recorded is not known")
                .hasMessageContaining("before you give it again").hasMessageNotContaining("Nothing of this");
        assertThatThrownBy(() -> ledger.append(Trial.submission("third", 1))).isInstanceOf(LedgerException.class)
                .hasMessageStartingWith("Nothing of this was recorded.");

        driver.comeBack();
        sound(ledger, 6);
        ledger.append(Trial.submission("third", 1));
        sound(ledger, 7);
        assertThat(ledger.refusal()).isEmpty();
    }

    @Test
    @DisplayName("fault 64: while no server can be reached that is told, and the next one is gone on with by itself")
    void while_no_server_can_be_reached_that_is_told_and_the_next_one_is_gone_on_with() {
        // The first of the two is not there: the driver takes the one that is.
        var two = new Settings(settings.file(),
                settings.url().replace("//localhost:", "//localhost:1,localhost:") + "&targetServerType=primary",
                settings.user(), settings.password());
        var ledger = open(two);
        ledger.append(Trial.submission("first", 3));
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                + " and datname = 'postgres'");
        driver.goDown();

        assertThatThrownBy(() -> ledger.append(Trial.submission("second", 3))).isInstanceOf(LedgerException.class)
                .hasMessageStartingWith("Nothing of this was recorded.").hasMessageContaining("Connection refused");
        assertThat(ledger.refusal()).isPresent();
        assertThatThrownBy(() -> ledger.head(Trial.LEA)).isInstanceOf(LedgerException.class)
                .hasMessageContaining("cannot be read");

        driver.comeBack();
        ledger.append(Trial.submission("second", 3));
        sound(ledger, 6);
        assertThat(ledger.refusal()).isEmpty();
    }

    @Test
    @DisplayName("fault 64: a change that waits too long for another is told so, and the other goes on")
    void a_change_that_waits_too_long_for_another_is_told_so() throws Exception {
        var ledger = open(settings);
        ledger.append(Trial.submission("first", 3));
        var hurried = JdbcLedger.open(new PGDataSourceFactory(), new Settings(settings.file(), settings.url()
                + "&options=-c%20statement_timeout=3000", settings.user(), settings.password()),
                InstantSource.system());
        opened.add(hurried);
        try (var connection = server.connect(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(1296125530, " + Trial.LEA.value().hashCode() + ")");

            assertThatThrownBy(() -> hurried.append(Trial.submission("second", 3))).isInstanceOf(LedgerException.class)
                    .hasMessageStartingWith("Nothing of this was recorded.")
                    .hasMessageContaining("statement timeout");
            connection.rollback();
        }

        hurried.append(Trial.submission("second", 3));
        sound(ledger, 6);
    }
}
