package org.manzanita.ledger.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Fact;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.Withdrawn;

/**
 * A page before it has its place in the ledger: its entries are numbered from the start of their submission.
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
     * Writes the facts of a submission as pages, in order of the pupils, so that those of one pupil, and of the next,
     * lie together on disk.
     *
     * @throws IllegalArgumentException if a text of a fact holds half a character
     */
    static List<Draft> of(Submission submission) {
        var open = new TreeMap<String, PageWriter>();
        var full = new TreeMap<String, List<Draft>>();
        long at = 0;
        for (var line : submission.lines()) {
            var pupil = pupilOf(line.fact());
            var writer = open.get(pupil);
            if (writer == null) {
                writer = new PageWriter(at);
                open.put(pupil, writer);
            }
            writer.add(at, line.source(), line.fact());
            if (writer.size() >= FULL) {
                full.computeIfAbsent(pupil, id -> new ArrayList<>()).add(draft(pupil, writer));
                open.remove(pupil);
            }
            at++;
        }
        for (Map.Entry<String, PageWriter> last : open.entrySet()) {
            full.computeIfAbsent(last.getKey(), id -> new ArrayList<>()).add(draft(last.getKey(), last.getValue()));
        }
        var drafts = new ArrayList<Draft>(full.size());
        full.values().forEach(drafts::addAll);
        return drafts;
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
