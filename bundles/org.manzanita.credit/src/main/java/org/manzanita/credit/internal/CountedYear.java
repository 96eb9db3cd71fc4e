package org.manzanita.credit.internal;

import java.util.List;
import org.manzanita.credit.CountedPupil;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;

/**
 * What every pupil's days of one school year came to, with that by which to tell whether it still holds. Worked out from
 * the ledger, and thrown away at will.
 *
 * @param head the entry up to which the ledger was read
 * @param headHash the ledger's hash there
 * @param pupils every pupil of the ledger, in order of their ids
 */
record CountedYear(LeaId lea, SchoolYear year, EntryId head, String headHash, List<CountedPupil> pupils) {

    CountedYear {
        pupils = List.copyOf(pupils);
    }
}
