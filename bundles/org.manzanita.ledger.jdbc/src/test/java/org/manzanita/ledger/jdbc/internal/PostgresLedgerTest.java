package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.EntryId;
import org.manzanita.testing.LedgerContract;
import org.postgresql.osgi.PGDataSourceFactory;

/** The ledger on a real PostgreSQL server keeps the same contract, and is shared by several processes. */
class PostgresLedgerTest extends LedgerContract {

    private final PostgresServer server = PostgresServer.running();
    private final Settings settings = server.empty();
    private final List<JdbcLedger> opened = new ArrayList<>();

    @Override
    protected Ledger begin(InstantSource clock) {
        var ledger = JdbcLedger.open(new PGDataSourceFactory(), settings, clock);
        opened.add(ledger);
        return ledger;
    }

    @Override
    protected Ledger reopen(Ledger ledger, InstantSource clock) {
        closeAll();
        return begin(clock);
    }

    @AfterEach
    void closeAll() {
        opened.forEach(JdbcLedger::close);
        opened.clear();
    }

    @Test
    void what_one_process_adds_another_sees_and_goes_on_from() {
        var one = begin(InstantSource.system());
        var two = begin(InstantSource.system());

        one.append(of(LEA, work("A-1", ANA)));
        assertThat(two.head(LEA)).isEqualTo(new EntryId(1));
        assertThat(two.append(of(LEA, work("A-2", ANA))).getFirst().id()).isEqualTo(new EntryId(2));
        assertThat(one.append(of(LEA, work("A-3", BEN))).getFirst().id()).isEqualTo(new EntryId(3));

        assertThat(ids(one.about(LEA, ANA, EntryId.LATEST))).containsExactly(1L, 2L);
        assertThat(two.headHash(LEA)).isEqualTo(one.headHash(LEA));
        assertThat(two.verify(LEA).fault()).isEmpty();
    }

    @Test
    @DisplayName("fault 64: a connection that was cut is opened again, and nothing is lost or there twice")
    void a_connection_that_was_cut_is_opened_again() throws Exception {
        var ledger = begin(InstantSource.system());
        for (int round = 0; round < 5; round++) {
            ledger.append(of(LEA, work("A-" + round, ANA)));
            server.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and datname = 'postgres'");
            assertThat(ledger.about(LEA, ANA, EntryId.LATEST)).hasSize(round + 1);
        }
        assertThat(ids(ledger.about(LEA, ANA, EntryId.LATEST))).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(ledger.refusal()).isEmpty();
        assertThat(ledger.verify(LEA).fault()).isEmpty();
    }

    @Test
    void a_server_that_does_not_force_to_disk_is_refused() throws Exception {
        try (var careless = PostgresServer.start("off")) {
            var there = careless.empty();

            assertThatThrownBy(() -> JdbcLedger.open(new PGDataSourceFactory(), there, InstantSource.system()))
                    .isInstanceOf(LedgerException.class).hasMessageContaining("fsync = off")
                    .hasMessageContaining("Set it to on");
        }
    }

    @Test
    void a_server_that_is_not_there_is_named_and_its_password_is_not() {
        var nowhere = new Settings(settings.file(), "jdbc:postgresql://localhost:1/none", "who", "secret");

        assertThatThrownBy(() -> JdbcLedger.open(new PGDataSourceFactory(), nowhere, InstantSource.system()))
                .isInstanceOf(LedgerException.class).hasMessageContaining("jdbc:postgresql://localhost:1/none")
                .hasMessageContaining("ledger.properties").hasMessageNotContaining("secret");
    }
}
