package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.manzanita.model.Assignment;
import org.manzanita.model.EntryId;
import org.manzanita.model.Judgement;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** EC 51747(b)(1): assignments whose work was not handed in by the day it was due. */
final class MissedAssignments {

    /** @param evidence the assignment, and the work that came late if it came */
    record Missed(Assignment assignment, List<EntryId> evidence) {}

    private final List<Missed> missed = new ArrayList<>();

    /** @param on the day of asking: what is due on it or later is not missed yet */
    MissedAssignments(PupilFile file, LocalDate on) {
        var handedIn = new HashMap<String, Recorded<Judgement>>();
        for (var judgement : file.all(Judgement.class)) {
            handedIn.merge(judgement.fact().assignmentId(), judgement,
                    (one, other) -> other.fact().submittedOn().isBefore(one.fact().submittedOn()) ? other : one);
        }
        var latest = new LinkedHashMap<String, Recorded<Assignment>>();
        file.all(Assignment.class).forEach(recorded -> latest.put(recorded.fact().key(), recorded));
        for (var assignment : latest.values()) {
            var due = assignment.fact().dueOn();
            var work = handedIn.get(assignment.fact().assignmentId());
            if (due.isBefore(on) && (work == null || work.fact().submittedOn().isAfter(due))) {
                missed.add(new Missed(assignment.fact(),
                        work == null ? List.of(assignment.id()) : List.of(assignment.id(), work.id())));
            }
        }
        missed.sort(Comparator.comparing((Missed one) -> one.assignment().dueOn())
                .thenComparing(one -> one.assignment().assignmentId()));
    }

    /** In order of the day on which they were due. */
    List<Missed> all() {
        return missed;
    }
}
