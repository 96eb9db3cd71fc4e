package org.manzanita.shadow.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A second process with features of its own in a home of its own, which is deleted when it is closed. It has half a gigabyte
 * of memory, ends when its time is over, and is without a network where the system lets one be taken away.
 */
final class ShadowProcess implements AutoCloseable {

    private static final String MEMORY = "-Xmx512m";

    private final Process process;
    private final Path home;
    private final Path said;

    private ShadowProcess(Process process, Path home, Path said) {
        this.process = process;
        this.home = home;
        this.said = said;
    }

    /**
     * Starts it.
     *
     * @param home a folder made for it, with the features as they would be
     * @param features their names
     * @param allowed after how long it is ended
     */
    static ShadowProcess start(Path home, List<String> features, Duration allowed) throws IOException {
        var line = new ArrayList<>(withoutNetwork());
        line.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), MEMORY,
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        line.add("-Dmanzanita.distribution=" + System.getProperty("manzanita.distribution", "."));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.manzanita.launcher.Main", "--home",
                home.toString(), "--features", String.join(",", features), "--development", "--entry", "shadow"));
        var said = home.resolveSibling(home.getFileName() + ".log");
        var process = new ProcessBuilder(line).redirectError(said.toFile()).start();
        CompletableFuture.delayedExecutor(allowed.toSeconds(), TimeUnit.SECONDS).execute(process::destroyForcibly);
        return new ShadowProcess(process, home, said);
    }

    /** The words before the command that take the network away; none where that is not possible. */
    private static List<String> withoutNetwork() {
        var words = List.of("unshare", "-rn");
        try {
            var tried = new ArrayList<>(words);
            tried.add("true");
            var process = new ProcessBuilder(tried).redirectErrorStream(true)
                    .redirectOutput(new File(System.getProperty("os.name", "").startsWith("Windows")
                            ? "NUL"
                            : "/dev/null"))
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? words : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    OutputStream facts() {
        return process.getOutputStream();
    }

    InputStream days() {
        return process.getInputStream();
    }

    /** What it said beside its answers: the last lines, for a message. */
    String lastWords() {
        try {
            var lines = Files.readAllLines(said).stream().filter(line -> !line.isBlank()
                    && !line.startsWith("WARNING") && !line.contains("--development lets in")).toList();
            return lines.isEmpty()
                    ? "It said nothing."
                    : String.join(" ", lines.subList(Math.max(0, lines.size() - 3),
                            lines.size()));
        } catch (IOException e) {
            return "What it said cannot be read.";
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(said);
        try (Stream<Path> files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
