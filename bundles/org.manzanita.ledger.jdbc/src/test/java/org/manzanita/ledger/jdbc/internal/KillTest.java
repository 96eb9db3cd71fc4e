package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault 54: {@code kill -9} at a random moment. */
class KillTest {

    private static final int KILLS = Integer.getInteger("durability.kills", 4);
    private static final int KILLS_A_LEDGER = 10;
    private static final int MOST_KILLS_UNTIL_LOSS = 12;

    private final long start = System.nanoTime();
    private final Random choices = new Random(start);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0} writers")
    @ValueSource(ints = {1, 8})
    @DisplayName("fault 54: a killed process loses nothing that was acknowledged, and leaves no half submission")
    void a_killed_process_loses_nothing_that_was_acknowledged(int writers) throws Exception {
        var acknowledged = new ArrayList<Trial.Acknowledged>();
        int all = 0;
        long slowest = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % KILLS_A_LEDGER == 0) {
                acknowledged.clear();
            }
            var where = folder.resolve(writers + "-" + kill / KILLS_A_LEDGER);
            var told = kill(where, FileDatabase.Durability.FORCED, writers, start + kill);
            acknowledged.addAll(told);
            all += told.size();
            long before = System.nanoTime();
            try (var ledger = Trial.open(where, FileDatabase.Durability.FORCED)) {
                slowest = Math.max(slowest, System.nanoTime() - before);
                var left = Trial.Left.of(ledger, acknowledged);
                assertThat(left.lost()).as("lost, with start value " + start).isEmpty();
                assertThat(left.broken()).as("broken, with start value " + start).isEmpty();
            }
        }
        System.out.printf("%d writers, %d kills: %d submissions acknowledged, 0 lost, opened again in %d ms at most%n",
                writers, KILLS, all, slowest / 1_000_000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"imports of 5000 entries, " + KilledWriter.IMPORTS,
            "certifications of 40 lines, " + KilledWriter.CERTIFIES})
    @DisplayName("fault 54: a killed import or certification is there whole, or not at all")
    void a_killed_import_or_certification_is_there_whole_or_not_at_all(String what, int writer) throws Exception {
        int all = 0;
        for (int kill = 0; kill < KILLS / 2; kill++) {
            var where = folder.resolve(what + kill);
            var told = kill(where, FileDatabase.Durability.FORCED, writer, start + kill);
            all += told.size();
            try (var ledger = Trial.open(where, FileDatabase.Durability.FORCED)) {
                var left = Trial.Left.of(ledger, told);
                assertThat(left.lost()).as("lost, with start value " + start).isEmpty();
                assertThat(left.broken()).as("broken, with start value " + start).isEmpty();
            }
        }
        System.out.printf("%d kills during %s: %d acknowledged, 0 lost, 0 half there%n", KILLS / 2, what, all);
    }

    @Test
    @DisplayName("control: without forcing to disk the same trial does lose what was acknowledged")
    void without_forcing_to_disk_the_same_trial_does_lose_what_was_acknowledged() throws Exception {
        int lost = 0;
        int kills = 0;
        int acknowledged = 0;
        while (lost == 0 && kills < MOST_KILLS_UNTIL_LOSS) {
            var fresh = folder.resolve("control-" + kills);
            var told = kill(fresh, FileDatabase.Durability.LEFT_TO_CHANCE, 1, start + kills);
            kills++;
            acknowledged += told.size();
            try (var ledger = Trial.open(fresh, FileDatabase.Durability.LEFT_TO_CHANCE)) {
                lost += Trial.Left.of(ledger, told).lost().size();
            }
        }
        System.out.printf("control, not forced, %d kills: %d submissions acknowledged, %d lost%n", kills, acknowledged,
                lost);
        assertThat(lost).as("a trial that cannot fail proves nothing").isPositive();
    }

    /** Lets a process write, kills it, and gives back what it had acknowledged. */
    private List<Trial.Acknowledged> kill(Path where, FileDatabase.Durability durability, int writers, long choice)
            throws IOException, InterruptedException {
        var errors = Files.createTempFile("killed", ".txt");
        var writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), KilledWriter.class.getName(),
                where.toString(), durability.name(), Integer.toString(writers), Long.toString(choice))
                .redirectError(errors.toFile()).start();
        var acknowledged = new ArrayList<Trial.Acknowledged>();
        try (var told = new BufferedReader(writer.inputReader(StandardCharsets.UTF_8))) {
            var first = told.readLine();
            assertThat(first).as(Files.readString(errors)).isNotNull();
            var killer = Thread.ofVirtual().start(() -> killAfter(writer, 20 + choices.nextInt(600)));
            for (var line = first; line != null; line = told.readLine()) {
                var parts = line.split(" ", -1);
                // The last line can be torn: what was not told to the end was not acknowledged to anyone.
                if (parts.length == 4) {
                    acknowledged.add(new Trial.Acknowledged(parts[0], Long.parseLong(parts[1]),
                            Long.parseLong(parts[2])));
                }
            }
            killer.join();
        }
        writer.waitFor();
        Files.delete(errors);
        return acknowledged;
    }

    private static void killAfter(Process writer, int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // The process itself would also close the pipe, with acknowledgements in it that nobody has read yet.
        writer.toHandle().destroyForcibly();
    }
}
