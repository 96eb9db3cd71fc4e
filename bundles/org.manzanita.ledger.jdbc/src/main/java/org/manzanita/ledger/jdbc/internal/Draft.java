package org.manzanita.ledger.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Fact;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.Withdrawn;

/**
 * A page before it has its place in the ledger: its entries are numbered from the start of the lines given with them.
 *
 * @param pupil the pupil's id; empty for entries that are not about one pupil
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes go from the writer to the disk, and are never compared here.
record Draft(String pupil, long first, long last, int entries, byte[] facts) {

    /**
     * When a page is full. A page of this size holds some months of one pupil; a longer one would have to be read
     * whole for an early {@code asOf}, a shorter one costs a row more.
     */
    private static final int FULL = 32 * 1024;

    /**
     * Writes facts as pages, in order of the pupils, so that those of one pupil, and of the next,
     * lie together on disk.
     *
     * @throws IllegalArgumentException if a text of a fact holds half a character
     */
    static List<Draft> of(List<Submission.Line> lines) {
        var runs = runs(lines);
        if (runs.size() == 1) {
            return pages(runs.firstKey(), runs.firstEntry().getValue(), lines);
        }
        // Each pupil's pages are a matter of his own facts alone, so all processors write them.
        return runs.entrySet().parallelStream()
                .flatMap(pupil -> pages(pupil.getKey(), pupil.getValue(), lines).stream()).toList();
    }

    /** Lines about one pupil that stand together, from one place up to another, that not counted. */
    private record Run(int from, int until) {}

    private static SortedMap<String, List<Run>> runs(List<Submission.Line> lines) {
        var runs = new TreeMap<String, List<Run>>();
        int from = 0;
        while (from < lines.size()) {
            var pupil = pupilOf(lines.get(from).fact());
            int until = from + 1;
            while (until < lines.size() && pupilOf(lines.get(until).fact()).equals(pupil)) {
                until++;
            }
            runs.computeIfAbsent(pupil, first -> new ArrayList<>(1)).add(new Run(from, until));
            from = until;
        }
        return runs;
    }

    private static List<Draft> pages(String pupil, List<Run> runs, List<Submission.Line> lines) {
        var pages = new ArrayList<Draft>();
        PageWriter writer = null;
        for (var run : runs) {
            for (int at = run.from; at < run.until; at++) {
                if (writer == null) {
                    writer = new PageWriter(at);
                }
                writer.add(at, lines.get(at).source(), lines.get(at).fact());
                if (writer.size() >= FULL) {
                    pages.add(draft(pupil, writer));
                    writer = null;
                }
            }
        }
        if (writer != null) {
            pages.add(draft(pupil, writer));
        }
        return pages;
    }

    private static Draft draft(String pupil, PageWriter writer) {
        return new Draft(pupil, writer.first(), writer.last(), writer.entries(), writer.bytes());
    }

    private static String pupilOf(Fact fact) {
        return switch (fact) {
            case PupilFact about -> about.pupil().value();
            case Withdrawn withdrawn -> withdrawn.pupil().map(PupilId::value).orElse("");
            default -> "";
        };
    }
}
