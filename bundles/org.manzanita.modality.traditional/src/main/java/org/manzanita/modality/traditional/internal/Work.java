package org.manzanita.modality.traditional.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Assignment;
import org.manzanita.model.EntryId;
import org.manzanita.model.Judgement;
import org.manzanita.model.WorkKind;
import org.manzanita.rules.Recorded;

/**
 * Judged work of a period, and the schooldays that it may value.
 *
 * @param first the place of the first schoolday for which it stands
 * @param last the place of the last, counted; below {@code first} when there is no such schoolday
 * @param due when it was due; the last day it was judged for, where its assignment is not recorded
 * @param loss why it counts for nothing; empty when it counts
 */
record Work(Recorded<Judgement> judgement, Optional<Recorded<Assignment>> assignment, LocalDate due,
        int first, int last, Optional<Loss> loss) {

    /**
     * Work that is due first is placed first, since its value can go nowhere later. The rest of the order only makes
     * the answer the same whatever the order in which the work was recorded.
     */
    static final Comparator<Work> IN_ORDER_OF_DUE_DATE = Work::byDueDate;

    private static int byDueDate(Work one, Work other) {
        int order = one.due.compareTo(other.due);
        if (order == 0) {
            order = one.fact().until().compareTo(other.fact().until());
        }
        if (order == 0) {
            order = one.fact().from().compareTo(other.fact().from());
        }
        return order != 0 ? order : one.fact().judgementId().compareTo(other.fact().judgementId());
    }

    Judgement fact() {
        return judgement.fact();
    }

    boolean isAsynchronous() {
        return fact().workKind() == WorkKind.ASYNCHRONOUS;
    }

    /** Whether it was judged for one day alone, so that its minutes can go to no other. */
    boolean isByDay() {
        return fact().from().equals(fact().until());
    }

    boolean isLost() {
        return loss.isPresent();
    }

    /** The judgement and its assignment, as the entries that show them. */
    List<EntryId> evidence() {
        return assignment.map(known -> List.of(judgement.id(), known.id())).orElseGet(() -> List.of(judgement.id()));
    }

    /** What the work is, for a sentence: {@code J-7 (mathematics)}. */
    String words() {
        return assignment.map(known -> fact().judgementId() + " (" + known.fact().subject() + ")")
                .orElseGet(() -> fact().judgementId());
    }

    /** The same with its value: {@code J-7 (mathematics), 300 min for 2026-09-14 to 2026-09-18,}. */
    String wordsWithValue() {
        var from = fact().from();
        return words() + ", " + fact().minutes() + " for " + from
                + (isByDay() ? "" : " to " + fact().until()) + ",";
    }
}
