package org.manzanita.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/**
 * Times Manzanita beside its peers in one run, on one synthetic year after another: reading a program folder in, and
 * working out the P-2 figures from what is stored. Figures that differ end the run before any time is printed.
 */
public final class Benchmark {

    private static final int ROUNDS = 3;
    private static final String P2 = "report:p2 --year 2025-26 --output json";

    private final PrintStream out;
    private final Path work;
    private final Processes processes;

    private Benchmark(PrintStream out, Path work, Processes processes) {
        this.out = out;
        this.work = work;
        this.processes = processes;
    }

    /** {@code PRODUCT WORK PUPILS[,PUPILS…] HEAP}: the assembled product, a folder to work in, how many pupils, its heap. */
    public static void main(String[] args) throws Exception {
        var work = Path.of(args[1]).toAbsolutePath();
        var all = new ArrayList<Measured>();
        for (int pupils : Arrays.stream(args[2].split(",", -1)).mapToInt(Integer::parseInt).toArray()) {
            Processes.delete(work);
            Files.createDirectories(work);
            var processes = new Processes(Path.of(args[0]).toAbsolutePath(), work, args[3]);
            var measured = new Benchmark(System.out, work, processes).measure(pupils);
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
        var database = work.resolve("duck.db").toString();
        var measured = Measured.begin(pupils, SyntheticFolder.write(new SyntheticYear(1, pupils), folder));
        out.printf("%d pupils, %d rows%n", pupils, measured.rows());
        try (var server = PostgreSql.start()) {
            measured.jobs().put("import, validated, durable", new Measured.Job(
                    seconds(processes.manzanita("program:import " + folder).took()),
                    OptionalDouble.of(seconds(processes.duckDb("load", folder.toString(), database).took())),
                    OptionalDouble.of(seconds(server.copy(folder)))));
            p2(measured, server, database);
        }
        return measured;
    }

    private void p2(Measured measured, PostgreSql server, String database) throws Exception {
        processes.forgetCounts();
        var judged = processes.manzanita(P2);
        var ours = EarnedDays.ofReport(judged.said());
        ours.agreesWith("DuckDB", EarnedDays.ofLines(processes.duckDb("p2", database).said()));
        ours.agreesWith("PostgreSQL", new EarnedDays(server.days()));
        ours.agreesWith("the kept count", EarnedDays.ofReport(processes.manzanita(P2).said()));
        out.printf("All of them find the same %d days.%n", ours.sum());
        var duckDb = OptionalDouble.of(best(() -> processes.duckDb("p2", database).took()));
        var postgreSql = OptionalDouble.of(best(() -> {
            long begun = System.nanoTime();
            server.days();
            return Duration.ofNanos(System.nanoTime() - begun);
        }));
        double once = best(() -> processes.manzanita(P2).took());
        double twice = best(() -> processes.manzanita(P2, P2).took());
        measured.jobs().put("P-2, cold, every pupil judged", new Measured.Job(seconds(judged.took()), duckDb,
                postgreSql));
        measured.jobs().put("P-2, cold, from the kept count", new Measured.Job(once, duckDb, postgreSql));
        measured.jobs().put("P-2, asked again in one process", new Measured.Job(Math.max(0.001, twice - once), duckDb,
                postgreSql));
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
