package org.manzanita.platform;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of its own, for code with which this process is not to be trusted. Its memory is bounded, it ends when its
 * time is over, and it is without a network where the system lets one be taken away. It is asked through its standard
 * input and answers on its standard output; what it says beside that is kept in a file until it is closed.
 */
public final class SeparateProcess implements AutoCloseable {

    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "-rn");

    private final Process process;
    private final Optional<Path> said;

    private SeparateProcess(Process process, Optional<Path> said) {
        this.process = process;
        this.said = said;
    }

    /**
     * Starts it by the Java that runs this process.
     *
     * @param words what follows the memory on Java's command line: options, class path, main class, arguments
     * @param megabytes of heap that it may have
     * @param allowed after how long it is ended
     * @param said a file that is made for what it says beside its answers
     */
    public static SeparateProcess start(List<String> words, int megabytes, Duration allowed, Path said)
            throws IOException {
        var process = new ProcessBuilder(line(words, megabytes)).redirectError(said.toFile()).start();
        CompletableFuture.delayedExecutor(allowed.toSeconds(), TimeUnit.SECONDS).execute(process::destroyForcibly);
        return new SeparateProcess(process, Optional.of(said));
    }

    /**
     * Starts one that is asked as long as it is needed, knows nothing of this one's surroundings, and whose words beside its
     * answers go nowhere. It has to end by itself when its input ends, which it does in whatever way this process ends.
     *
     * @param words and the others as above
     */
    public static SeparateProcess standing(List<String> words, int megabytes) throws IOException {
        var builder = new ProcessBuilder(line(words, megabytes)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(Set.of("PATH", "LANG", "LC_ALL", "TZ"));
        return new SeparateProcess(builder.start(), Optional.empty());
    }

    private static List<String> line(List<String> words, int megabytes) {
        var line = new ArrayList<String>();
        if (isWithoutNetwork()) {
            line.addAll(WITHOUT_NETWORK);
        }
        line.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        line.addAll(words);
        return line;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** For how long it has kept a processor busy; nothing where the system does not say, or when it has ended. */
    public Optional<Duration> busy() {
        return process.info().totalCpuDuration();
    }

    /** Whether the system lets the network be taken away from a process. */
    public static boolean isWithoutNetwork() {
        try {
            var tried = new ArrayList<>(WITHOUT_NETWORK);
            tried.add("true");
            var process = new ProcessBuilder(tried).redirectErrorStream(true)
                    .redirectOutput(new File(System.getProperty("os.name", "").startsWith("Windows")
                            ? "NUL"
                            : "/dev/null"))
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What it is asked through. */
    public OutputStream questions() {
        return process.getOutputStream();
    }

    /** What it answers; at its end when the process has ended. */
    public InputStream answers() {
        return process.getInputStream();
    }

    /** How it ended, for which it is waited; 137 and 143 if it was ended. */
    public int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return -1;
        }
    }

    /** How it ended, if it does within that time; the process is ended if it does not. */
    public Optional<Integer> exitCode(Duration patience) {
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return Optional.empty();
    }

    /** What it said beside its answers: the last lines, for a message. */
    public String lastWords() {
        if (said.isEmpty()) {
            return "What it said was not kept.";
        }
        try {
            var lines = Files.readAllLines(said.get()).stream().filter(line -> !line.isBlank()
                    && !line.startsWith("WARNING") && !line.contains("--development lets in")).toList();
            return lines.isEmpty()
                    ? "It said nothing."
                    : String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        } catch (IOException e) {
            return "What it said cannot be read.";
        }
    }

    /** Ends it and what it started, if they have not ended, and deletes what it said. */
    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (said.isPresent()) {
            Files.deleteIfExists(said.get());
        }
    }
}
