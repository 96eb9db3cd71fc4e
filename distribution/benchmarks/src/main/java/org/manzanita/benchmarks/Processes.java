package org.manzanita.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs the assembled product, and peers, as processes of their own, and times them from start to end. */
final class Processes {

    private final Path product;
    private final Path work;
    private final Path home;
    private final String options;

    /** @param options what Java is told for the product, as docs/how-to/run-a-large-lea.md has it */
    Processes(Path product, Path work, String options) {
        this.product = product;
        this.work = work;
        this.home = work.resolve("home");
        this.options = options;
    }

    /** How long a process took, and what it said. */
    record Timed(Duration took, String said) {}

    /** The same product and the same home, told otherwise. */
    Processes with(String others) {
        return new Processes(product, work, others);
    }

    Timed manzanita(String... commands) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(product.resolve("bin/manzanita").toString(), "--home", home.toString(),
                "run"));
        line.addAll(List.of(commands));
        return timed(line);
    }

    /** Takes away what was counted before, so that everything is judged anew. */
    void forgetCounts() throws IOException {
        delete(home.resolve("cache/counted"));
    }

    /** Runs a peer that is a process of its own. */
    Timed peer(Class<?> peer, String... words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                peer.getName()));
        line.addAll(List.of(words));
        return timed(line);
    }

    private Timed timed(List<String> command) throws IOException, InterruptedException {
        var said = work.resolve("said.txt");
        var told = work.resolve("told.txt");
        var process = new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(told.toFile());
        process.environment().put("MANZANITA_JAVA_OPTIONS", options);
        long begun = System.nanoTime();
        int code = process.start().waitFor();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code + ":\n" + Files.readString(said)
                    + Files.readString(told));
        }
        return new Timed(took, Files.readString(said));
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
