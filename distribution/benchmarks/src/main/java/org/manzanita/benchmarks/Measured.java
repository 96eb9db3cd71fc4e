package org.manzanita.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one size: seconds by job, of the product and its peers.
 *
 * @param jobs in the order in which they were done
 */
record Measured(int pupils, long rows, Map<String, Job> jobs) {

    /** Seconds of one job, here and by peer; a peer that does no such job has none. */
    record Job(double manzanita, Map<String, Double> peers) {}

    private static final List<String> PEERS = List.of("DuckDB", "PostgreSQL", "H2");

    static Measured begin(int pupils, long rows) {
        return new Measured(pupils, rows, new LinkedHashMap<>());
    }

    String table() {
        var lines = new StringBuilder(String.format(Locale.ROOT, "%-32s %11s", pupils + " pupils, " + rows + " rows",
                "Manzanita s"));
        PEERS.forEach(peer -> lines.append(String.format(Locale.ROOT, " %11s %6s", peer + " s", "ratio")));
        jobs.forEach((name, job) -> {
            lines.append(String.format(Locale.ROOT, "%n%-32s %11.2f", name, job.manzanita));
            PEERS.forEach(peer -> lines.append(ratio(job.manzanita, job.peers.get(peer))));
        });
        return lines.append(System.lineSeparator()).toString();
    }

    private static String ratio(double ours, @Nullable Double theirs) {
        return theirs == null
                ? " ".repeat(19)
                : String.format(Locale.ROOT, " %11.2f %6.2f", theirs, ours / theirs);
    }

    /** By which power of the number of pupils each job grew from the smaller size to this one. */
    String growthFrom(Measured smaller) {
        var lines = new StringBuilder(String.format(Locale.ROOT, "Growth from %d to %d pupils, as an exponent:%n",
                smaller.pupils, pupils));
        jobs.forEach((name, job) -> {
            var before = smaller.jobs.get(name);
            if (before != null) {
                lines.append(String.format(Locale.ROOT, "%-44s %12.2f%n", name, Math.log(job.manzanita
                        / before.manzanita) / Math.log((double) pupils / smaller.pupils)));
            }
        });
        return lines.toString();
    }
}
