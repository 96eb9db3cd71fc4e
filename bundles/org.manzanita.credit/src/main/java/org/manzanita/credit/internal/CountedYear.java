package org.manzanita.credit.internal;

import java.util.Map;
import org.manzanita.ledger.Marks;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;

/**
 * What every pupil's days of one school year came to, with that by which to tell whether it still holds. Worked out from
 * the ledger, and thrown away at will.
 *
 * @param head the entry up to which the ledger was read
 * @param headHash the ledger's hash there
 * @param program the mark of what is about no pupil
 */
record CountedYear(LeaId lea, SchoolYear year, EntryId head, String headHash, EntryId program,
        Map<PupilId, Kept> pupils) {

    /** A pupil's packed days, and the mark of the pupil when they were judged. */
    @SuppressWarnings("ArrayRecordComponent") // The bytes go from the judging to the disk, and are never compared.
    record Kept(EntryId mark, byte[] days) {}

    CountedYear {
        pupils = Map.copyOf(pupils);
    }

    boolean isOf(LeaId other, SchoolYear otherYear) {
        return lea.equals(other) && year.equals(otherYear);
    }

    /** Whether nothing was added to the ledger since. */
    boolean isAsOf(Marks marks) {
        return program.equals(marks.program()) && pupils.size() == marks.pupils().size() && marks.pupils().entrySet()
                .stream().allMatch(pupil -> holds(pupil.getKey(), pupil.getValue()));
    }

    boolean holds(PupilId pupil, EntryId mark) {
        var kept = pupils.get(pupil);
        return kept != null && kept.mark().equals(mark);
    }
}
