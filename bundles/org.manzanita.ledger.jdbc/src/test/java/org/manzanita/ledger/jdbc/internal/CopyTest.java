package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.ledger.LedgerCopies.Room;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.postgresql.osgi.PGDataSourceFactory;

/** Copies of whole ledgers: written while others add, moved between databases, and refused when they are damaged. */
class CopyTest {

    private static final LeaId OTHER = new LeaId("1975309");

    @TempDir
    private Path folder = Path.of("");

    private JdbcLedger inFile(String name) {
        return JdbcLedger.open(new OsgiDataSourceFactory(new Driver()), folder.resolve(name), 8,
                FileDatabase.Durability.FORCED, InstantSource.system());
    }

    private static JdbcLedger onServer(Settings settings) {
        return JdbcLedger.open(new PGDataSourceFactory(), settings, InstantSource.system());
    }

    private static void fill(JdbcLedger ledger) {
        for (int i = 0; i < 20; i++) {
            ledger.append(Trial.submission("s" + i, 1 + i * 7));
        }
        ledger.append(new Submission(OTHER, "m.ruiz", Trial.submission("other", 3).lines(),
                List.of(new PersonName("P-1", "Nuñez 学校", ""), new PersonName("P-2", "O'Brien", "Sean"))));
        ledger.redactName(OTHER, "P-2", "m.ruiz", "EC 49070");
    }

    /** Everything that a ledger can be asked for. */
    private static List<Object> everything(JdbcLedger ledger) {
        var all = new ArrayList<Object>(ledger.leas());
        for (var lea : ledger.leas()) {
            all.add(ledger.head(lea));
            all.add(ledger.headHash(lea));
            all.add(ledger.names(lea));
            all.add(ledger.redactedNames(lea));
            all.add(ledger.aboutProgram(lea, EntryId.LATEST));
            ledger.sweep(lea, EntryId.LATEST, (pupil, entries) -> all.add(entries));
            assertThat(ledger.verify(lea).fault()).isEmpty();
        }
        return all;
    }

    @Test
    void a_ledger_moved_to_postgresql_and_back_is_the_same_to_the_last_hash() {
        var server = PostgresServer.running();
        try (var before = inFile("before"); var between = onServer(server.empty()); var after = inFile("after")) {
            fill(before);

            var there = before.write(folder.resolve("there.copy"), Optional.empty());
            between.read(folder.resolve("there.copy"), Room.EVERYTHING);
            between.write(folder.resolve("back.copy"), Optional.empty());
            var back = after.read(folder.resolve("back.copy"), Room.EVERYTHING);

            assertThat(everything(between)).isEqualTo(everything(before));
            assertThat(everything(after)).isEqualTo(everything(before));
            assertThat(back).isEqualTo(there);
            assertThat(after.append(Trial.submission("next", 1)).getFirst().id().value())
                    .isEqualTo(before.head(Trial.LEA).value() + 1);
            assertThat(after.verify(Trial.LEA, before.head(Trial.LEA), before.headHash(Trial.LEA)).intact()).isTrue();
        }
    }

    @Test
    void a_copy_holds_what_stood_when_it_began_while_others_go_on_adding() throws Exception {
        var stop = new AtomicBoolean();
        try (var ledger = inFile("busy"); var restored = inFile("restored")) {
            fill(ledger);
            var writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; !stop.get(); i++) {
                    ledger.append(Trial.submission("busy" + i, 3));
                }
            });
            var copy = ledger.write(folder.resolve("busy.copy"), Optional.empty());
            stop.set(true);
            writer.join();

            restored.read(folder.resolve("busy.copy"), Room.EVERYTHING);

            var head = restored.head(Trial.LEA);
            assertThat(copy.leas().getLast().head()).isEqualTo(head);
            assertThat(ledger.verify(Trial.LEA, head, restored.headHash(Trial.LEA)).intact()).isTrue();
            assertThat(restored.about(Trial.LEA, new PupilId("P-3"), head)).extracting(Entry::fact)
                    .isEqualTo(ledger.about(Trial.LEA, new PupilId("P-3"), head).stream().map(Entry::fact).toList());
        }
    }

    @Test
    void a_copy_of_one_lea_joins_another_ledger_and_nothing_takes_anythings_place() {
        var file = folder.resolve("one.copy");
        try (var ledger = inFile("a"); var shared = inFile("b")) {
            fill(ledger);
            shared.append(Trial.submission("there before", 2));
            var whole = folder.resolve("whole.copy");
            ledger.write(whole, Optional.empty());
            assertThat(ledger.write(file, Optional.of(OTHER)).leas()).hasSize(1);

            assertThatThrownBy(() -> shared.read(file, Room.EVERYTHING)).isInstanceOf(LedgerException.class)
                    .hasMessageContaining("holds entries or names of 3467447");
            shared.read(file, Room.THESE_LEAS);
            assertThat(shared.headHash(OTHER)).isEqualTo(ledger.headHash(OTHER));
            for (var again : List.of(file, whole)) {
                assertThatThrownBy(() -> shared.read(again, Room.THESE_LEAS)).isInstanceOf(LedgerException.class)
                        .hasMessageContaining("already").hasMessageContaining("Nothing was recorded");
            }
            assertThat(shared.head(Trial.LEA)).isEqualTo(new EntryId(2));
            assertThatThrownBy(() -> ledger.write(file, Optional.empty())).isInstanceOf(LedgerException.class)
                    .hasMessageContaining("is there already");
        }
    }

    @Test
    @DisplayName("fault 61: a copy that was changed, cut or mixed up is refused, and nothing of it is recorded")
    void a_copy_that_was_changed_is_refused() throws IOException {
        var file = folder.resolve("good.copy");
        var bad = folder.resolve("bad.copy");
        try (var ledger = inFile("a")) {
            fill(ledger);
            ledger.write(file, Optional.empty());
        }
        byte[] plain;
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            plain = in.readAllBytes();
        }
        long start = System.nanoTime();
        var choices = new Random(start);
        try (var empty = inFile("b")) {
            for (int i = 0; i < 200; i++) {
                var changed = plain.clone();
                changed[choices.nextInt(changed.length)] ^= (byte) (1 << choices.nextInt(8));
                int length = i % 4 == 0 ? choices.nextInt(changed.length) : changed.length;
                var bytes = new ByteArrayOutputStream();
                try (var out = new GZIPOutputStream(bytes)) {
                    out.write(changed, 0, length);
                }
                Files.write(bad, bytes.toByteArray());
                assertThatThrownBy(() -> empty.read(bad, Room.EVERYTHING)).as("with start value " + start)
                        .isInstanceOf(LedgerException.class).hasMessageContaining("cannot be taken in")
                        .hasMessageContaining("Nothing was recorded");
            }
            Files.writeString(bad, "no copy");
            assertThatThrownBy(() -> empty.read(bad, Room.EVERYTHING)).isInstanceOf(LedgerException.class);
            assertThat(empty.leas()).isEmpty();

            empty.read(file, Room.EVERYTHING);

            assertThat(empty.leas()).containsExactly(OTHER, Trial.LEA);
        }
    }

    @Test
    void a_ledger_that_is_not_as_it_was_recorded_is_not_copied() throws Exception {
        try (var ledger = inFile("a")) {
            fill(ledger);
        }
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("a/ledger"));
                var statement = connection.createStatement()) {
            statement.execute("update page set recorded_by = 'someone else' where page = 3");
        }
        try (var ledger = inFile("a")) {
            assertThatThrownBy(() -> ledger.write(folder.resolve("x.copy"), Optional.empty()))
                    .isInstanceOf(LedgerException.class).hasMessageContaining("is not as it was recorded");
            assertThat(folder.resolve("x.copy")).doesNotExist();
            assertThat(folder.resolve("x.copy.part")).doesNotExist();
        }
    }

    @Test
    void a_copy_is_for_its_owner_alone() throws IOException {
        try (var ledger = inFile("a")) {
            ledger.write(folder.resolve("x.copy"), Optional.empty());
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("x.copy"))).hasSize(2);
        }
    }
}
