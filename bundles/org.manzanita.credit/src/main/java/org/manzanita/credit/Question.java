package org.manzanita.credit;

import java.util.Optional;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;

/**
 * What is asked of the credit service.
 *
 * @param asOf judge as the ledger stood after this entry
 * @param underLawOf judge under the law of another school year; absent to judge each day under its own
 */
public record Question(LeaId lea, SchoolYear year, EntryId asOf, Optional<SchoolYear> underLawOf) {

    /** Each day under its own law, as the ledger stands now. */
    public static Question of(LeaId lea, SchoolYear year) {
        return new Question(lea, year, EntryId.LATEST, Optional.empty());
    }

    public Question asOf(EntryId entry) {
        return new Question(lea, year, entry, underLawOf);
    }

    public Question underLawOf(SchoolYear other) {
        return new Question(lea, year, asOf, Optional.of(other));
    }
}
