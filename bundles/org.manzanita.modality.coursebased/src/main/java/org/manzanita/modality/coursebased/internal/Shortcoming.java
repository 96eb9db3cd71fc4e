package org.manzanita.modality.coursebased.internal;

import java.util.List;
import org.manzanita.model.EntryId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Reason;

/** Why a course cannot be counted on a day. Whether that costs the day depends on the other courses. */
record Shortcoming(String code, Citation under, String held, List<EntryId> evidence) {

    Reason as(Effect effect) {
        return new Reason(effect, code, under, held, evidence);
    }
}
