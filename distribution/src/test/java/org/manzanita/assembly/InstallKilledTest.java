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
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.feature.FeatureException;
import org.manzanita.feature.FeatureFolder;

/**
 * A policy that is signed and approved, put in the place of another version, taken out and put back, again and again, by
 * processes that are killed on the way, each of which says first what it found when it was opened; {@code -Dkills=100} for
 * the long form, {@code -Dkills.start} for other moments. With {@code -Dkills.torn=true} the platform writes its files in
 * place instead of by one move, and the long form has to fail.
 */
class InstallKilledTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final long START = Long.getLong("kills.start", 1);
    private static final boolean LONG = KILLS >= 20;
    private static final String NAME = "example-usd";
    private static final Pattern FOUND = Pattern.compile("(\\d\\.\\d\\.\\d),[^,]*,(installed|removed),");

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

    /**
     * A change by a command.
     *
     * @param after what {@link #state} is when it is made
     */
    private record Change(String line, String after) {

        static Change from(String before, Random random) {
            var version = before.substring(before.indexOf(' ') + 1);
            if (before.startsWith("REMOVED")) {
                return new Change("feature:install " + NAME, "INSTALLED " + version);
            }
            if (LONG && random.nextInt(3) == 0) {
                return new Change("feature:remove " + NAME, "REMOVED " + version);
            }
            var other = version.equals("1.0.0") ? "1.1.0" : "1.0.0";
            return new Change("feature:update " + NAME + "-" + other + ".zip", "INSTALLED " + other);
        }
    }

    /**
     * How long a change takes.
     *
     * @param whole from its start to its end
     * @param changing from the first sign of it in the folder of features to the move by which it is made
     */
    private record Lengths(long whole, long changing) {}

    @Test
    @DisplayName("P10, P14: after every kill the old version is there whole, or the new one")
    void afterEveryKillTheOldVersionIsThereWholeOrTheNewOne()
            throws IOException, InterruptedException {
        var random = new Random(START);
        var lengths = LONG ? measured() : new Lengths(1, 1);
        var ends = new TreeMap<String, Integer>();
        int opened = 0;
        for (int round = 0; round < KILLS; round++) {
            var before = state();
            var files = fingerprint();
            var change = Change.from(before, random);
            var process = start(change.line());
            var when = List.of("at its first signs", "after its move", "at any time").get(round % 3);
            switch (round % 3) {
                case 0 -> {
                    await(process, () -> !fingerprint().equals(files));
                    spin(random.nextLong(2 * lengths.changing()));
                }
                case 1 -> await(process, () -> isMade(change));
                default -> process.waitFor(random.nextLong(lengths.whole()), TimeUnit.NANOSECONDS);
            }
            process.destroyForcibly().waitFor();

            var found = found();
            assertThat(found.orElse(before)).as("opened before round " + round).isEqualTo(before);
            opened += found.isPresent() ? 1 : 0;
            var after = state();
            assertThat(after).as("round " + round + ": " + change).isIn(before, change.after());
            if (round % 3 == 1) {
                assertThat(after).as("killed after the move, round " + round).isEqualTo(change.after());
            }
            ends.merge((after.equals(before) ? "as before" : "as after") + " " + when, 1, Integer::sum);
        }
        sound(copy.shell(folder, "manzanita run 'feature:doctor' 'feature:info " + NAME + " --output csv' > killed"));
        assertThat(found()).hasValue(state());
        System.out.printf(
                "%d kills: %s; opened as it was left, %d times before the next kill and once at the end; a change"
                        + " takes %d ms, and %d us from its first sign to its move%n",
                KILLS, ends, opened,
                lengths.whole() / 1_000_000, lengths.changing() / 1_000);
        if (LONG) {
            assertThat(ends).containsKeys("as before at its first signs", "as after at its first signs");
        }
    }

    /** Of a change that nobody disturbs. */
    private Lengths measured() throws IOException, InterruptedException {
        var files = fingerprint();
        var change = Change.from(state(), new Random(0));
        long began = System.nanoTime();
        var process = start(change.line());
        await(process, () -> !fingerprint().equals(files));
        long signs = System.nanoTime();
        await(process, () -> isMade(change));
        long made = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        return new Lengths(System.nanoTime() - began, Math.max(1, made - signs));
    }

    private boolean isMade(Change change) {
        try {
            return state().equals(change.after());
        } catch (AssertionError | FeatureException e) {
            // Looked at while it is written; the kill comes after it is made.
            return false;
        }
    }

    private static void spin(long nanos) {
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    /** What the platform that ran last found when it was opened, as {@link #state} says it; nothing if it was killed first. */
    private Optional<String> found() throws IOException {
        return Files.readString(folder.resolve("killed")).lines().map(FOUND::matcher).filter(Matcher::lookingAt)
                .findFirst().map(each -> each.group(2).toUpperCase(Locale.ROOT) + " " + each.group(1));
    }

    /** Until it is so, or the process has come to its end. */
    private static void await(Process process, BooleanSupplier isSo) {
        while (process.isAlive() && !isSo.getAsBoolean()) {
            LockSupport.parkNanos(200_000);
        }
    }

    /** Whether the policy counts, and in which version, of which the feature file and bundles are there with their digests. */
    private String state() {
        var features = new FeatureFolder(home);
        var kept = features.of(NAME).orElseThrow(() -> new AssertionError("Nothing is said of " + NAME + "."));
        var feature = features.feature(kept);
        assertThat(feature.sha256()).isEqualTo(kept.sha256());
        for (var bundle : feature.bundles()) {
            assertThat(digest(features.jar(bundle.sha256()).orElseThrow())).isEqualTo(bundle.sha256());
        }
        return kept.state() + " " + kept.version();
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
                "run", "feature:info " + NAME + " --output csv", line).redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed").toFile());
        if (Boolean.getBoolean("kills.torn")) {
            builder.environment().put("MANZANITA_JAVA_OPTIONS", "-javaagent:" + TornWrites.agent(folder));
        }
        return builder.start();
    }

    private static void sound(ProductCopy.Ended ended) {
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    }
}
