package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.feature.FeatureFolder;

/**
 * A policy that is signed and approved, put in the place of another version again and again, by processes that are killed
 * on the way; {@code -Dkills=100} for the long form, {@code -Dkills.start} for other moments.
 */
class InstallKilledTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long START = Long.getLong("kills.start", 1);

    @TempDir
    Path folder;

    private ProductCopy copy;
    private Path home;

    @BeforeEach
    void aProductWithTwoVersionsThatAreSignedAndApproved() throws IOException, InterruptedException {
        copy = ProductCopy.in(folder);
        home = copy.home().resolve("manzanita");
        sound(copy.shell(folder, "manzanita run 'vendor:new example-usd' 'vendor:pack example-usd'"));
        var said = folder.resolve("example-usd/plug-in.properties");
        Files.writeString(said, Files.readString(said).replace("version = 1.0.0", "version = 1.1.0"));
        sound(copy.shell(folder, "manzanita run 'vendor:pack example-usd' 'feature:trust example-usd/keys/root.pem'"
                + " 'feature:approve example-usd-1.1.0.zip'"
                + " \"feature:approve example-usd-1.0.0.zip --allow-downgrade --reason 'both are tried'\""
                + " 'feature:install example-usd-1.0.0.zip'"));
    }

    @Test
    @DisplayName("P10, P14: after every kill the old version is there whole, or the new one")
    void afterEveryKillTheOldVersionIsThereWholeOrTheNewOne()
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        var random = new Random(START);
        var seen = new TreeSet<String>();
        int changed = 0;
        for (int round = 0; round < KILLS; round++) {
            var before = version();
            var next = before.equals("1.0.0") ? "1.1.0" : "1.0.0";
            var state = fingerprint();
            var process = start("feature:update example-usd-" + next + ".zip");
            // From the first sign of a change on, or from any moment before it; a few milliseconds later, or at once.
            if (random.nextInt(4) > 0) {
                while (process.isAlive() && fingerprint().equals(state)) {
                    Thread.onSpinWait();
                }
                Thread.sleep(random.nextInt(80));
            } else {
                process.waitFor(random.nextInt(4_000), TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();

            var after = version();
            assertThat(after).as("round " + round).isIn(before, next);
            seen.add(after);
            changed += after.equals(before) ? 0 : 1;
        }
        var left = copy.shell(folder, "manzanita run 'feature:doctor' 'feature:list'");
        sound(left);
        assertThat(left.out()).contains("example-usd");
        assertThat(left.err()).doesNotContain("--development");
        System.out.printf("%d kills: %d times the new version was there, %d times the old one; versions seen %s%n",
                KILLS,
                changed, KILLS - changed, seen);
    }

    /** The version that counts, whose feature file and bundles are there with their digests. */
    private String version() throws IOException, NoSuchAlgorithmException {
        var installed = new FeatureFolder(home).installed();
        assertThat(installed).hasSize(1);
        var feature = installed.getFirst();
        for (var bundle : feature.bundles()) {
            var jar = Files.readAllBytes(new FeatureFolder(home).jar(bundle.sha256()).orElseThrow());
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar)))
                    .isEqualTo(bundle.sha256());
        }
        return feature.version();
    }

    /** The names and times of all files that say what is installed. */
    private String fingerprint() {
        var all = new StringBuilder();
        for (var place : new Path[]{home.resolve("features"), home.resolve("features/store")}) {
            var files = place.toFile().listFiles();
            if (files != null) {
                Arrays.stream(files).sorted(Comparator.naturalOrder())
                        .forEach(file -> all.append(file.getName()).append(file.lastModified()).append(' '));
            }
        }
        return all.toString();
    }

    private Process start(String line) throws IOException {
        var builder = new ProcessBuilder(copy.product().resolve("bin/manzanita").toString(), "--home", home.toString(),
                "run", line).redirectErrorStream(true).redirectOutput(folder.resolve("killed").toFile());
        return builder.start();
    }

    private static void sound(ProductCopy.Ended ended) {
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    }
}
