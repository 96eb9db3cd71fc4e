package org.manzanita.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was measured of one size: seconds by job, of the product and its peers.
 *
 * @param jobs in the order in which they were done
 */
record Measured(int pupils, long rows, Map<String, Job> jobs) {

    /** Seconds of one job; a peer that does no such job has none. */
    record Job(double manzanita, OptionalDouble duckDb, OptionalDouble postgreSql) {}

    static Measured begin(int pupils, long rows) {
        return new Measured(pupils, rows, new LinkedHashMap<>());
    }

    String table() {
        var lines = new StringBuilder(String.format(Locale.ROOT, "%-44s %12s %18s %18s%n", pupils + " pupils, " + rows
                + " rows", "Manzanita s", "DuckDB s  ratio", "PostgreSQL s ratio"));
        jobs.forEach((name, job) -> lines.append(String.format(Locale.ROOT, "%-44s %12.2f %18s %18s%n", name,
                job.manzanita, ratio(job.manzanita, job.duckDb), ratio(job.manzanita, job.postgreSql))));
        return lines.toString();
    }

    private static String ratio(double ours, OptionalDouble theirs) {
        return theirs.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.2f %7.2f", theirs.getAsDouble(), ours / theirs.getAsDouble());
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
