package org.manzanita.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Times Manzanita beside its peers in one run, on one synthetic year after another: reading a program folder in, and
 * working out the P-2 figures from what is stored. Figures that differ end the run before any time is printed.
 */
public final class Benchmark {

    private static final int ROUNDS = 3;
    /** How often P-2 is asked again in one process, for one difference of two processes says little. */
    private static final int AGAIN = 5;
    /** With more, H2 cannot finish its temporary table, and what takes PostgreSQL minutes is asked once. */
    private static final int MOST_FOR_H2 = 50_000;
    /** Above so many pupils the product is told to compile well what runs long. */
    private static final int SOME_THOUSANDS = 5_000;
    private static final String P2 = "report:p2 --year 2025-26 --output json";

    private final PrintStream out;
    private final Path work;
    private final Processes processes;

    private final String importing;

    private Benchmark(PrintStream out, Path work, Processes processes, String importing) {
        this.out = out;
        this.work = work;
        this.processes = processes;
        this.importing = importing;
    }

    /** {@code PRODUCT WORK PUPILS[,PUPILS…] HEAP}: the assembled product, a folder to work in, how many pupils, its heap for P-2. */
    public static void main(String[] args) throws Exception {
        var work = Path.of(args[1]).toAbsolutePath();
        var all = new ArrayList<Measured>();
        for (int pupils : Arrays.stream(args[2].split(",", -1)).mapToInt(Integer::parseInt).toArray()) {
            Processes.delete(work);
            Files.createDirectories(work);
            var compiled = pupils > SOME_THOUSANDS ? " -XX:TieredStopAtLevel=4" : "";
            var processes = new Processes(Path.of(args[0]).toAbsolutePath(), work, "-Xmx" + args[3] + compiled);
            var measured = new Benchmark(System.out, work, processes, compiled.strip()).measure(pupils);
            System.out.printf("%n%s%n", measured.table());
            if (!all.isEmpty()) {
                System.out.println(measured.growthFrom(all.getLast()));
            }
            all.add(measured);
        }
        Processes.delete(work);
    }

    private Measured measure(int pupils) throws Exception {
        var folder = work.resolve("folder");
        var duckDb = work.resolve("duck.db").toString();
        var h2 = work.resolve("h2").toString();
        var measured = Measured.begin(pupils, SyntheticFolder.write(new SyntheticYear(1, pupils), folder));
        out.printf("%d pupils, %d rows%n", pupils, measured.rows());
        try (var server = PostgreSql.start()) {
            var loaded = new HashMap<>(Map.of("DuckDB",
                    seconds(processes.peer(DuckDb.class, "load", folder.toString(), duckDb).took()),
                    "PostgreSQL", seconds(server.copy(folder))));
            if (pupils <= MOST_FOR_H2) {
                loaded.put("H2", seconds(processes.peer(H2.class, "load", folder.toString(), h2).took()));
            }
            measured.jobs().put("import, validated, durable", new Measured.Job(
                    seconds(processes.with(importing).manzanita("program:import " + folder).took()), loaded));
            p2(measured, server, duckDb, h2);
        }
        return measured;
    }

    private void p2(Measured measured, PostgreSql server, String duckDb, String h2) throws Exception {
        processes.forgetCounts();
        var judged = processes.manzanita(P2);
        var ours = EarnedDays.ofReport(judged.said());
        var byDuckDb = processes.peer(DuckDb.class, "p2", duckDb);
        ours.agreesWith("DuckDB", EarnedDays.ofLines(byDuckDb.said()));
        long begun = System.nanoTime();
        ours.agreesWith("PostgreSQL", new EarnedDays(server.days()));
        double byPostgreSql = (System.nanoTime() - begun) / 1e9;
        ours.agreesWith("the kept count", EarnedDays.ofReport(processes.manzanita(P2).said()));
        var peers = new HashMap<String, Double>();
        if (measured.pupils() <= MOST_FOR_H2) {
            var byH2 = processes.peer(H2.class, "p2", h2);
            ours.agreesWith("H2", EarnedDays.ofLines(byH2.said()));
            peers.put("H2", seconds(byH2.took()));
        }
        out.printf("All of them find the same %d days.%n", ours.sum());
        peers.put("DuckDB", Math.min(seconds(byDuckDb.took()),
                best(() -> processes.peer(DuckDb.class, "p2", duckDb).took())));
        peers.put("PostgreSQL", measured.pupils() > MOST_FOR_H2 ? byPostgreSql : best(() -> {
            long asked = System.nanoTime();
            server.days();
            return Duration.ofNanos(System.nanoTime() - asked);
        }));
        double once = best(() -> processes.manzanita(P2).took());
        double often = best(
                () -> processes.manzanita(Collections.nCopies(1 + AGAIN, P2).toArray(String[]::new)).took());
        measured.jobs().put("P-2, cold, every pupil judged", new Measured.Job(seconds(judged.took()), peers));
        measured.jobs().put("P-2, cold, from the kept count", new Measured.Job(once, peers));
        measured.jobs().put("P-2, asked again in one process",
                new Measured.Job(Math.max(0.001, (often - once) / AGAIN), peers));
    }

    private static double best(Callable<Duration> job) throws Exception {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, seconds(job.call()));
        }
        return best;
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }
}
