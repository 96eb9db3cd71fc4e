package org.manzanita.exchange;

import java.util.List;
import java.util.Optional;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/**
 * What came of an import, or of the check of one.
 *
 * @param lea whose folder it is; absent if {@code lea.csv} could not be read
 * @param recorded whether the ledger was added to
 * @param head the ledger's last entry afterwards
 * @param counts what was found, table by table, in the order of the folder; empty if there is any fault
 * @param names how many names are new or changed
 * @param faults what is wrong, by file and line: the first {@value #MOST}
 * @param faultCount how many faults there are in all; with any, nothing was recorded
 * @param notes what is worth knowing and stops nothing: the first {@value #MOST}
 */
public record ImportResult(Optional<LeaId> lea, boolean recorded, EntryId head, List<TableCount> counts, int names,
        List<Fault> faults, int faultCount, List<Fault> notes, int noteCount) {

    /** How many faults, and how many notes, are listed. */
    public static final int MOST = 1000;

    public ImportResult {
        counts = List.copyOf(counts);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    public boolean isRefused() {
        return faultCount > 0;
    }

    public int added() {
        return counts.stream().mapToInt(TableCount::added).sum();
    }

    public int unchanged() {
        return counts.stream().mapToInt(TableCount::unchanged).sum();
    }

    public int corrected() {
        return counts.stream().mapToInt(TableCount::corrected).sum();
    }
}
