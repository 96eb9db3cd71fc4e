package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.exchange.ProgramFolder;
import org.manzanita.exchange.Progress;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.testing.Bounds;
import org.manzanita.testing.InMemoryLedger;

/**
 * Whatever the bytes of a file of the program folder: it is taken, or each fault is told. What was taken comes out
 * again, and is then known.
 *
 * <p>The first byte of an input chooses the table, all others are its file. The ledger knows the example of every table.
 */
class FolderFuzzTest {

    private static final List<String> MODALITIES = List.of("course-based", "traditional");
    private static final List<TableGuide> TABLES = new Offer(MODALITIES).tables();
    private static final Place PLACE = new Place();

    /** Folders that every run uses anew, since making them would take longer than reading them. */
    private static final class Place {

        final Path in;
        final Path out;
        final Path all;
        final InMemoryLedger ledger = new InMemoryLedger();

        Place() {
            try {
                var temp = Files.createTempDirectory("folder-fuzz");
                in = temp.resolve("in");
                out = temp.resolve("out");
                all = SampleFolder.in(temp.resolve("all"), new Offer(MODALITIES)).write();
                assertThat(into(ledger, all)).isTrue();
                Runtime.getRuntime().addShutdownHook(new Thread(this::delete));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void delete() {
            try {
                for (var folder : List.of(in, out, all)) {
                    Files.delete(empty(folder));
                }
                Files.delete(in.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Stream<Arguments> theExampleOfEveryTable() {
        var sample = SampleFolder.in(Path.of("unused"), new Offer(MODALITIES));
        return Stream.iterate(0, at -> at < TABLES.size(), at -> at + 1).map(at -> Arguments.of(
                (Object) bytes(at, sample.csv(TABLES.get(at).table()))));
    }

    @MethodSource("theExampleOfEveryTable")
    @FuzzTest
    void aFileIsTakenOrItsFaultsAreTold(byte[] input) throws Exception {
        var table = TABLES.get(input.length == 0 ? 0 : (input[0] & 0xFF) % TABLES.size());
        empty(PLACE.in);
        Files.writeString(PLACE.in.resolve("lea.csv"),
                SampleFolder.in(PLACE.in, new Offer(List.of())).csv("lea"));
        Files.write(PLACE.in.resolve(table.file()), Arrays.copyOfRange(input, Math.min(1, input.length), input.length));
        var checked = Bounds.hold(() -> door(PLACE.ledger).check(PLACE.in, Progress.NONE));
        assertThat(checked.faults()).allSatisfy(fault -> assertThat(fault.toString()).doesNotContain("\n", "\u001b"));
        if (!checked.isRefused() && checked.added() + checked.corrected() + checked.names() > 0) {
            comesOutAgain(checked.lea().orElseThrow());
        }
    }

    private static void comesOutAgain(LeaId lea) throws IOException {
        var ledger = new InMemoryLedger();
        into(ledger, PLACE.all);
        into(ledger, PLACE.in);
        assertThat(door(ledger).check(PLACE.in, Progress.NONE).added()).isZero();
        empty(PLACE.out);
        door(ledger).exportTo(lea, EntryId.LATEST, PLACE.out, Progress.NONE);
        var again = door(ledger).check(PLACE.out, Progress.NONE);
        assertThat(again.faults()).isEmpty();
        assertThat(again.added() + again.corrected() + again.names()).isZero();
    }

    private static ProgramFolder door(InMemoryLedger ledger) {
        return SampleFolder.door(ledger, MODALITIES.toArray(String[]::new));
    }

    private static boolean into(InMemoryLedger ledger, Path folder) {
        return door(ledger).importFrom(folder, "clerk", Progress.NONE).recorded();
    }

    private static Path empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    private static byte[] bytes(int table, String csv) {
        var text = csv.getBytes(StandardCharsets.UTF_8);
        var bytes = new byte[text.length + 1];
        bytes[0] = (byte) table;
        System.arraycopy(text, 0, bytes, 1, text.length);
        return bytes;
    }
}
