package org.manzanita.modality.traditional.internal;

import java.util.List;
import org.manzanita.model.EntryId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Reason;

/**
 * Why judged work counts for nothing.
 *
 * @param rank where several losses would explain a day, the lowest rank does; {@link #EXPLAINS_NO_DAY} if it is only
 *     ever named beside the day's own reason
 * @param note the loss as it is named on every schoolday for which the work was meant
 */
record Loss(int rank, Reason note) {

    static final int EXPLAINS_NO_DAY = Integer.MAX_VALUE;

    static Loss of(String code, int rank, Citation under, String held, List<EntryId> evidence) {
        return new Loss(rank, Reason.notes(code, under, held, evidence));
    }

    boolean explainsDays() {
        return rank != EXPLAINS_NO_DAY;
    }
}
