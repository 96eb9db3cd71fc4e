package org.manzanita.benchmarks;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Times Manzanita beside its peer in one run, process against process: reading a program folder in, and working out the
 * P-2 figures from what is stored. Figures that differ end the run before any time is printed.
 */
public final class Benchmark {

    private static final int ROUNDS = 3;

    private final PrintStream out;
    private final Path product;
    private final Path work;
    private final int pupils;

    private Benchmark(PrintStream out, Path product, Path work, int pupils) {
        this.out = out;
        this.product = product;
        this.work = work;
        this.pupils = pupils;
    }

    /** {@code PRODUCT WORK PUPILS}: the assembled product, a folder to work in, and how many pupils. */
    public static void main(String[] args) throws IOException, InterruptedException, JsonParserException {
        new Benchmark(System.out, Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath(),
                Integer.parseInt(args[2])).run();
    }

    private void run() throws IOException, InterruptedException, JsonParserException {
        delete(work);
        var folder = work.resolve("folder");
        long rows = SyntheticFolder.write(new SyntheticYear(1, pupils), folder);
        out.printf("%d pupils, %d rows%n", pupils, rows);
        var home = work.resolve("home");
        var database = work.resolve("duck.db");
        var imported = timed(List.of(product.resolve("bin/manzanita").toString(), "--home", home.toString(), "run",
                "program:import " + folder));
        var loaded = timed(duckDb("load", folder.toString(), database.toString()));
        var ours = new ArrayList<Timed>();
        var theirs = new ArrayList<Timed>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(timed(List.of(product.resolve("bin/manzanita").toString(), "--home", home.toString(), "run",
                    "report:p2 --year 2025-26 --output json")));
            theirs.add(timed(duckDb("p2", database.toString())));
        }
        agree(figures(ours.getFirst().said()), lines(theirs.getFirst().said()));
        out.printf("%nThe figures agree. Ratios are Manzanita's time over DuckDB's, in this run.%n%n");
        print("import, validated and durable", imported.took(), loaded.took());
        print("P-2 from the store, best of " + ROUNDS, best(ours), best(theirs));
        out.printf("%,.0f rows a second imported%n", rows / seconds(imported.took()));
    }

    private void print(String what, Duration ours, Duration theirs) {
        out.printf("%-32s Manzanita %8.2f s   DuckDB %8.2f s   ratio %6.2f%n", what, seconds(ours), seconds(theirs),
                seconds(ours) / seconds(theirs));
    }

    private static Duration best(List<Timed> times) {
        return times.stream().map(Timed::took).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }

    private record Timed(Duration took, String said) {}

    private Timed timed(List<String> command) throws IOException, InterruptedException {
        var said = work.resolve("said.txt");
        var told = work.resolve("told.txt");
        long begun = System.nanoTime();
        int code = new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(told.toFile()).start()
                .waitFor();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code + ":\n" + Files.readString(said)
                    + Files.readString(told));
        }
        return new Timed(took, Files.readString(said));
    }

    private static List<String> duckDb(String... words) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                DuckDb.class.getName()));
        command.addAll(List.of(words));
        return command;
    }

    /** The lines of single schools in the P-2 report, added up by span and modality. */
    private static Map<String, Long> figures(String json) throws JsonParserException {
        var days = new TreeMap<String, Long>();
        var report = JsonParser.object().from(json);
        for (var row : rows(report)) {
            var line = (JsonObject) row;
            if (line.getString("school", "").startsWith("Synthetic School")) {
                days.merge(line.getString("gradeSpan") + " " + line.getString("modality"), line.getLong("days"),
                        Long::sum);
            }
        }
        return days;
    }

    private static JsonArray rows(JsonObject report) {
        for (var value : report.values()) {
            if (value instanceof JsonArray array && !array.isEmpty() && array.get(0) instanceof JsonObject first) {
                return first.has("school") ? array : rows(first);
            }
            if (value instanceof JsonObject inner && !rows(inner).isEmpty()) {
                return rows(inner);
            }
        }
        return new JsonArray();
    }

    private static Map<String, Long> lines(String said) {
        var days = new TreeMap<String, Long>();
        said.lines().forEach(line -> {
            int end = line.lastIndexOf(' ');
            days.put(line.substring(0, end), Long.parseLong(line.substring(end + 1)));
        });
        return days;
    }

    private void agree(Map<String, Long> ours, Map<String, Long> theirs) {
        theirs.forEach((line, days) -> out.printf("  %-24s DuckDB %10d   Manzanita %10d%n", line, days,
                ours.getOrDefault(line, 0L)));
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("The figures differ: Manzanita " + ours + ", DuckDB " + theirs
                    + ". No time is printed for jobs that are not the same.");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
