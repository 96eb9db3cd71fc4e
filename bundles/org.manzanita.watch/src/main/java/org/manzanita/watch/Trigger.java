package org.manzanita.watch;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.model.EntryId;
import org.manzanita.rules.Citation;

/** Something that calls for re-engagement: from which day, why, and on which entries it rests. */
record Trigger(LocalDate since, String modality, Citation under, String held, List<EntryId> evidence) {

    Trigger {
        evidence = List.copyOf(evidence);
    }
}
