package org.manzanita.policy.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        var inTime = new HashSet<String>();
        for (var judged : pupil.all(Judgement.class)) {
            var assignment = pupil.assignment(judged.fact().assignmentId());
            if (assignment.isPresent() && !judged.fact().minutes().equals(Minutes.ZERO)
                    && !judged.fact().submittedOn().isAfter(assignment.get().fact().dueOn())) {
                inTime.add(judged.fact().assignmentId());
            }
        }
        var weeks = new TreeMap<LocalDate, WeeksWork>();
        for (var assignment : pupil.all(Assignment.class)) {
            var fact = assignment.fact();
            if (fact.agreementId().equals(agreementId)) {
                boolean done = inTime.contains(fact.assignmentId());
                weeks.merge(fact.dueOn().with(DayOfWeek.MONDAY),
                        new WeeksWork(1, done ? 1 : 0, done ? List.of() : List.of(assignment.id())), WeeksWork::plus);
            }
        }
        return weeks;
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
