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
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final long START = Long.getLong("kills.start", 1);

    @TempDir
    Path folder;

    private ProductCopy copy;
    private Path home;

    @BeforeEach
    void aProductWithTwoVersionsThatAreSignedAndApproved() throws IOException, InterruptedException {
        copy = ProductCopy.in(folder);
        home = copy.home().resolve("manzanita");
        for (var version : List.of("1.0.0", "1.1.0")) {
            plugIn(folder.resolve(version), version);
        }
        sound(copy.shell(folder, "manzanita run 'vendor:pack 1.0.0'"
                + " 'vendor:pack 1.1.0 --keystore 1.0.0/keys/keys.p12 --password-file 1.0.0/keys/password'"
                + " 'feature:trust 1.0.0/keys/root.pem' 'feature:approve example-usd-1.1.0.zip'"
                + " \"feature:approve example-usd-1.0.0.zip --allow-downgrade --reason 'both are tried'\""
                + " 'feature:install example-usd-1.0.0.zip'"));
    }

    /** A policy that says one sentence to people, so that there is little to try. */
    private static void plugIn(Path in, String version) throws IOException {
        Files.createDirectories(in.resolve("cases"));
        Files.writeString(in.resolve("plug-in.properties"), """
                name = example-usd
                version = %s
                title = Example
                bundle = org.example.policy
                policy = policy.yaml
                """.formatted(version));
        Files.writeString(in.resolve("policy.yaml"), """
                format: manzanita-policy/1
                policy: {id: example-usd, title: Example, revision: "%s", status: adopted, adopted: 2022-06-14,
                  lea: "3467447", from: 2022-07-01, until: 2027-06-30, supplements: san-juan-usd}
                sources: {bp: BP 6158}
                provisions:
                  - {id: A-1, kind: statement, source: bp, says: Whoever studies by agreement is welcome.}
                """.formatted(version));
    }

    @Test
    @DisplayName("P10, P14: after every kill the old version is there whole, or the new one")
    void afterEveryKillTheOldVersionIsThereWholeOrTheNewOne()
            throws IOException, InterruptedException {
        var random = new Random(START);
        var seen = new TreeSet<String>();
        int changed = 0;
        for (int round = 0; round < KILLS; round++) {
            var before = version();
            var next = before.equals("1.0.0") ? "1.1.0" : "1.0.0";
            var state = fingerprint();
            var process = start("feature:update example-usd-" + next + ".zip");
            if (round % 3 == 0) {
                // Before the one move, or after it, by whichever file changes first.
                await(process, () -> !fingerprint().equals(state));
            } else if (round % 3 == 1) {
                // The move is made, and the framework is about to follow.
                await(process, () -> version().equals(next));
            } else {
                process.waitFor(random.nextInt(4_000), TimeUnit.MILLISECONDS);
            }
            Thread.sleep(0, random.nextInt(1_000_000));
            process.destroyForcibly().waitFor();

            var after = version();
            assertThat(after).as("round " + round).isIn(before, next);
            seen.add(after);
            changed += after.equals(before) ? 0 : 1;
            if (round % 3 == 1) {
                assertThat(after).as("killed after the move, round " + round).isEqualTo(next);
            }
        }
        var left = copy.shell(folder, "manzanita run 'feature:doctor' 'feature:list'");
        sound(left);
        assertThat(left.out()).contains("example-usd");
        assertThat(left.err()).doesNotContain("--development");
        System.out.printf("%d kills: %d times the new version was there, %d times the old one; versions seen %s%n",
                KILLS,
                changed, KILLS - changed, seen);
    }

    /** Until it is so, or the process has come to its end. */
    private static void await(Process process, BooleanSupplier isSo) {
        while (process.isAlive() && !isSo.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** The version that counts, whose feature file and bundles are there with their digests. */
    private String version() {
        var installed = new FeatureFolder(home).installed();
        assertThat(installed).hasSize(1);
        var feature = installed.getFirst();
        for (var bundle : feature.bundles()) {
            assertThat(digest(new FeatureFolder(home).jar(bundle.sha256()).orElseThrow())).isEqualTo(bundle.sha256());
        }
        return feature.version();
    }

    private static String digest(Path jar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
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
