package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.osgi.PGDataSourceFactory;

/** Two processes add to one ledger on one PostgreSQL server, and one of them is killed. */
class NodesTest {

    private static final int ROUNDS = Math.max(1, Integer.getInteger("durability.kills", 4) / 4);
    private static final int AFTER = 20;

    @Test
    @DisplayName("fault 54: a node killed under load loses nothing acknowledged, and the other one serves its LEA on")
    void a_node_killed_under_load_loses_nothing() throws Exception {
        var settings = PostgresServer.running().empty();
        JdbcLedger.open(new PGDataSourceFactory(), settings, InstantSource.system()).close();
        var all = new ArrayList<Trial.Acknowledged>();
        long slowest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var one = new Node(settings, round * 2);
            var other = new Node(settings, round * 2 + 1);
            one.await(AFTER);
            other.await(AFTER);
            one.process.toHandle().destroyForcibly();
            long killed = System.nanoTime();
            other.await(other.told().size() + 1);
            slowest = Math.max(slowest, System.nanoTime() - killed);
            other.await(other.told().size() + AFTER);
            other.process.toHandle().destroyForcibly();
            all.addAll(one.ended());
            all.addAll(other.ended());
        }
        try (var ledger = JdbcLedger.open(new PGDataSourceFactory(), settings, InstantSource.system())) {
            var left = Trial.Left.of(ledger, all);
            System.out.printf("2 nodes, %d killed under load: %d submissions acknowledged, %d lost, %d broken; the"
                    + " other node answered again after %d ms at most%n", ROUNDS * 2, all.size(), left.lost().size(),
                    left.broken().size(), slowest / 1_000_000);
            assertThat(left.lost()).isEmpty();
            assertThat(left.broken()).isEmpty();
        }
    }

    /** A process that appends, and what it says was acknowledged. */
    private static final class Node {

        final Process process;
        private final Thread reader;
        private final List<Trial.Acknowledged> told = new ArrayList<>();
        private final CountDownLatch end = new CountDownLatch(1);
        private final Path errors;

        Node(Settings settings, int choice) throws IOException {
            errors = Files.createTempFile("node", ".txt");
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                    KilledWriter.class.getName(), settings.url(), "FORCED", "4", Integer.toString(choice))
                    .redirectError(errors.toFile()).start();
            reader = Thread.ofPlatform().start(this::read);
        }

        private void read() {
            try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var parts = line.split(" ", -1);
                    if (parts.length == 4) {
                        synchronized (told) {
                            told.add(new Trial.Acknowledged(parts[0], Long.parseLong(parts[1]),
                                    Long.parseLong(parts[2])));
                            told.notifyAll();
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                end.countDown();
                synchronized (told) {
                    told.notifyAll();
                }
            }
        }

        List<Trial.Acknowledged> told() {
            synchronized (told) {
                return List.copyOf(told);
            }
        }

        void await(int submissions) throws InterruptedException, IOException {
            synchronized (told) {
                while (told.size() < submissions && end.getCount() > 0) {
                    told.wait();
                }
            }
            assertThat(end.getCount()).as(Files.readString(errors)).isPositive();
        }

        List<Trial.Acknowledged> ended() throws InterruptedException {
            reader.join();
            process.waitFor();
            return told();
        }
    }
}
