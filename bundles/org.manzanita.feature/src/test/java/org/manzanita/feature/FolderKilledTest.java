package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder of features, under processes that are killed while they put one version of a feature in the place of another;
 * {@code -Dkills=1000} for the long form, {@code -Dkills.start} for other moments.
 */
class FolderKilledTest {

    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final long START = Long.getLong("kills.start", 1);
    private static final List<String> VERSIONS = List.of("1.0.0", "2.0.0");

    @TempDir
    Path folder;

    private Path home;
    private Path box;

    @BeforeEach
    void anInstallationWithOneOfTwoVersions() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        box = Files.createDirectory(folder.resolve("box"));
        for (var version : VERSIONS) {
            SampleFeature.of("policy", version).in(box.resolve(version));
        }
        new FeatureFolder(home).install(Delivery.of(box, VERSIONS.getFirst(), Optional.empty(),
                bundle -> Optional.empty()), Instant.EPOCH, "test");
    }

    @Test
    @DisplayName("P14, fault 54: after every kill the version that was made last is there whole, or the next one")
    void afterEveryKillOneOfTheTwoIsThereWhole() throws IOException, InterruptedException {
        var random = new Random(START);
        int last = 0;
        int next = 0;
        for (int round = 0; round < KILLS; round++) {
            var said = folder.resolve("said" + round);
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp",
                    System.getProperty("java.class.path"), Flipping.class.getName(), home.toString(), box.toString(),
                    VERSIONS.get(1), VERSIONS.get(0)).redirectOutput(said.toFile())
                    .redirectError(folder.resolve("faults").toFile()).start();
            int times = 1 + random.nextInt(6);
            while (process.isAlive() && lines(said).size() < times) {
                Thread.sleep(1);
            }
            Thread.sleep(0, random.nextInt(1_000_000));
            process.destroyForcibly().waitFor();
            var made = lines(said);
            assertThat(VERSIONS).as(Files.readString(folder.resolve("faults"))).contains(made.getLast());
            var after = whole();
            // What was said last may be one behind what was made.
            boolean isLast = after.equals(made.getLast());
            last += isLast ? 1 : 0;
            next += isLast ? 0 : 1;
        }
        System.out.printf("%d kills: %d times the version that was said last was there whole, %d times the next one%n",
                KILLS, last, next);
    }

    /** Those that were written to their ends. */
    private static List<String> lines(Path file) throws IOException {
        var text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** The version that counts, with each of its files whole. */
    private String whole() throws IOException {
        var installed = new FeatureFolder(home).installed();
        assertThat(installed).hasSize(1);
        for (var bundle : installed.getFirst().bundles()) {
            var jar = Files.readAllBytes(new FeatureFolder(home).jar(bundle.sha256()).orElseThrow());
            assertThat(Digest.of(jar)).isEqualTo(bundle.sha256());
        }
        assertThat(VERSIONS).contains(installed.getFirst().version());
        return installed.getFirst().version();
    }
}
