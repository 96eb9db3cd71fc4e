package org.manzanita.feature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the LEA has let in: a file of rows that are added and never changed, each chained to the one before it. */
public final class Approvals {

    private static final List<String> HEADINGS = List.of("at", "by", "feature", "version", "vendor", "sha256", "access",
            "bundles", "reason", "downgrade", "hash");

    private final Path file;

    /** @param trust the folder {@code trust} of an installation's home */
    public Approvals(Path trust) {
        this.file = trust.resolve("approvals.tsv");
    }

    /**
     * Every approval, oldest first.
     *
     * @throws FeatureException if the file cannot be read, or a row of it was changed after it was written
     */
    public List<Approval> all() {
        var approvals = new ArrayList<Approval>();
        var before = "";
        for (var row : Lines.read(file, HEADINGS)) {
            var fields = row.subList(0, row.size() - 1);
            before = chained(before, fields);
            if (!before.equals(row.getLast())) {
                throw new FeatureException("Row " + (approvals.size() + 1) + " of " + file
                        + " was changed after it was written, so nothing in it says any more what was approved. Put the"
                        + " file back from a backup, or move it away and approve anew.");
            }
            try {
                approvals.add(Approval.of(fields));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new FeatureException("Row " + (approvals.size() + 1) + " of " + file + " is no approval: "
                        + e.getMessage() + ". Put the file back from a backup, or move it away and approve anew.", e);
            }
        }
        return approvals;
    }

    /** The last approval of exactly this feature file. */
    public Optional<Approval> of(Feature feature) {
        return all().stream().filter(each -> each.sha256().equals(feature.sha256())).reduce((one, two) -> two);
    }

    /** Whether exactly this feature was let in as one that runs in a process of its own. */
    public boolean isApart(Feature feature) {
        return of(feature).filter(Approval::apart).isPresent();
    }

    /** Whether what was last let in under that name runs in a process of its own. */
    public boolean lastApart(String name) {
        return all().stream().filter(each -> each.name().equals(name)).reduce((one, two) -> two)
                .filter(Approval::apart).isPresent();
    }

    /**
     * Adds one, and returns when it is on disk.
     *
     * @throws FeatureException if it could not be written; then it does not hold
     */
    public void add(Approval approval) {
        var rows = new ArrayList<List<String>>();
        var before = "";
        for (var each : all()) {
            before = row(before, each, rows);
        }
        row(before, approval, rows);
        try {
            Lines.replace(file, HEADINGS, rows);
        } catch (IOException e) {
            throw new FeatureException("The approval could not be written to " + file + ": " + e, e);
        }
    }

    private static String row(String before, Approval approval, List<List<String>> rows) {
        var fields = approval.fields().stream().map(field -> field.replaceAll("[\\t\\r\\n]", " ")).toList();
        var hash = chained(before, fields);
        var row = new ArrayList<>(fields);
        row.add(hash);
        rows.add(row);
        return hash;
    }

    private static String chained(String before, List<String> fields) {
        return Digest.of((before + "\n" + String.join("\t", fields)).getBytes(StandardCharsets.UTF_8));
    }
}
