package org.manzanita.policy.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.manzanita.model.Assignment;
import org.manzanita.model.EntryId;
import org.manzanita.model.Judgement;
import org.manzanita.model.Minutes;
import org.manzanita.rules.PupilFile;

/**
 * The work of one week under an agreement: what was due, and what of it came in by then and was judged to have time
 * value.
 *
 * @param open the assignments that were due and did not
 */
record WeeksWork(int due, int done, List<EntryId> open) {

    WeeksWork {
        open = List.copyOf(open);
    }

    /** By the Monday of the week in which the assignments were due. Weeks in which nothing was due are not in it. */
    static Map<LocalDate, WeeksWork> of(PupilFile pupil, String agreementId) {
        var weeks = new TreeMap<LocalDate, WeeksWork>();
        each(pupil, agreementId, (due, open) -> weeks.merge(due.with(DayOfWeek.MONDAY),
                new WeeksWork(1, open.isEmpty() ? 1 : 0, open.stream().toList()), WeeksWork::plus));
        return weeks;
    }

    /** The assignments that did not come in by then, by the day on which they were due. */
    static NavigableMap<LocalDate, List<EntryId>> open(PupilFile pupil, String agreementId) {
        var days = new TreeMap<LocalDate, List<EntryId>>();
        each(pupil, agreementId, (due, open) -> open
                .ifPresent(assignment -> days.computeIfAbsent(due, day -> new ArrayList<>()).add(assignment)));
        return days;
    }

    /** Gives the day on which each assignment was due, and the assignment if it did not come in by then. */
    private static void each(PupilFile pupil, String agreementId, BiConsumer<LocalDate, Optional<EntryId>> each) {
        var inTime = new HashSet<String>();
        for (var judged : pupil.all(Judgement.class)) {
            var assignment = pupil.assignment(judged.fact().assignmentId());
            if (assignment.isPresent() && !judged.fact().minutes().equals(Minutes.ZERO)
                    && !judged.fact().submittedOn().isAfter(assignment.get().fact().dueOn())) {
                inTime.add(judged.fact().assignmentId());
            }
        }
        for (var assignment : pupil.all(Assignment.class)) {
            var fact = assignment.fact();
            if (fact.agreementId().equals(agreementId)) {
                each.accept(fact.dueOn(), inTime.contains(fact.assignmentId())
                        ? Optional.empty()
                        : Optional.of(assignment.id()));
            }
        }
    }

    private WeeksWork plus(WeeksWork other) {
        var both = new ArrayList<>(open);
        both.addAll(other.open);
        return new WeeksWork(due + other.due, done + other.done, both);
    }

    /** The part of it that came in, in whole percent, rounded down. */
    int percent() {
        return done * 100 / due;
    }
}
