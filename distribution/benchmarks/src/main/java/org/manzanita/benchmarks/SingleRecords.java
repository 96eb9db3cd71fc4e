package org.manzanita.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.manzanita.model.Judgement;

/**
 * A teacher judges one piece of work: it is forced to disk, the pupil's year is judged anew, and the days are answered.
 * So many teachers do so at once, here and at a PostgreSQL server that inserts the row and asks for the pupil's days by
 * hand-written SQL; both must answer the same days.
 */
public final class SingleRecords {

    private static final int[] WRITERS = {1, 16, 64};
    private static final int RECORDS = 1_500;
    private static final int WARMING = 1_000;

    private final PrintStream out;
    private final List<Judgement> work;
    private int next;

    private SingleRecords(PrintStream out, List<Judgement> work) {
        this.out = out;
        this.work = work;
    }

    /** One who records a judgement durably, and answers how many days the pupil has earned by then. */
    interface Desk extends AutoCloseable {

        /** @throws SQLException if it could not be recorded */
        long record(Judgement judgement) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** {@code WORK PUPILS}: a folder to work in, and of how many pupils the year is. */
    public static void main(String... arguments) throws Exception {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        Processes.delete(folder);
        Files.createDirectories(folder);
        var year = new SyntheticYear(1, Integer.parseInt(arguments[1]));
        SyntheticFolder.write(year, folder.resolve("folder"));
        try (var server = PostgreSql.start(); var ours = LedgerDesk.open(year, folder.resolve("home"))) {
            server.copy(folder.resolve("folder"));
            server.indexByPupil();
            new SingleRecords(System.out, LateWork.of(year)).run(ours, server::desk);
        }
        Processes.delete(folder);
    }

    private void run(Desk ours, Supplier<? extends Desk> peers) throws Exception {
        var warming = take(WARMING);
        measure(warming, 8, () -> ours);
        measure(warming, 8, peers);
        out.printf("%-12s %12s %12s %14s %14s %8s %8s%n", "one judged", "Manzanita", "", "PostgreSQL", "", "ratio",
                "ratio");
        out.printf("%-12s %12s %12s %14s %14s %8s %8s%n", "record, ms", "p50", "p99", "p50", "p99", "p50", "p99");
        for (int writers : WRITERS) {
            var some = take(RECORDS);
            var here = measure(some, writers, () -> ours);
            var there = measure(some, writers, peers);
            out.printf(Locale.ROOT, "%-12s %12.2f %12.2f %14.2f %14.2f %8.2f %8.2f%n", writers + " writers",
                    at(here, 50), at(here, 99), at(there, 50), at(there, 99), at(here, 50) / at(there, 50),
                    at(here, 99) / at(there, 99));
        }
        try (var peer = peers.get()) {
            agree(ours, peer);
        }
    }

    /** The last of what is missing is recorded at both, and both must find the same days. */
    private void agree(Desk ours, Desk theirs) throws SQLException {
        var last = take(100);
        for (var judgement : last) {
            long here = ours.record(judgement);
            long there = theirs.record(judgement);
            if (here != there) {
                throw new IllegalStateException("Of " + judgement.pupil() + " Manzanita finds " + here
                        + " days, and PostgreSQL " + there + ".");
            }
        }
        out.printf("Both find the same days of %d pupils afterwards.%n", last.size());
    }

    private List<Judgement> take(int count) {
        if (next + count > work.size()) {
            throw new IllegalStateException("The year lacks " + work.size() + " pieces of work, and more are asked"
                    + " for. Make it of more pupils.");
        }
        next += count;
        return work.subList(next - count, next);
    }

    /** How long each record took, in milliseconds, shortest first. */
    private static double[] measure(List<Judgement> records, int writers, Supplier<? extends Desk> desks)
            throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(records);
        try (ExecutorService people = Executors.newFixedThreadPool(writers)) {
            Callable<List<Double>> person = () -> write(waiting, desks.get());
            var took = people.invokeAll(Collections.nCopies(writers, person));
            var all = new ArrayList<Double>();
            for (var one : took) {
                all.addAll(one.get());
            }
            return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        }
    }

    private static List<Double> write(ConcurrentLinkedQueue<Judgement> waiting, Desk desk) throws SQLException {
        var took = new ArrayList<Double>();
        for (var judgement = waiting.poll(); judgement != null; judgement = waiting.poll()) {
            long begun = System.nanoTime();
            desk.record(judgement);
            took.add((System.nanoTime() - begun) / 1e6);
        }
        return took;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
