package org.manzanita.policy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
/** EC 51747(f): instructional days within which a pupil whose family asks for it is back in the classroom. */
record ReturnWithin(Citation citation, Applies applies, int schooldays) implements Provision {

    @Override
    public PolicyValue value() {
        return value("return.within", schooldays + (schooldays == 1 ? " instructional day" : " instructional days"));
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var notices = new ArrayList<Notice>();
        var taken = pupil.file().all(ActionTaken.class);
        for (var request : taken) {
            var asked = request.fact().takenOn();
            if (request.fact().action() == ActionKind.RETURN_REQUESTED && applies.on(asked)
                    && pupil.year().contains(asked) && !asked.isAfter(surroundings.on())) {
                var due = pupil.file().enrollmentOn(asked).flatMap(enrollment -> surroundings.program()
                        .calendarOf(enrollment.fact().schoolId()).taughtAfter(asked, schooldays));
                var back = taken.stream().filter(each -> each.fact().action() == ActionKind.RETURNED_TO_CLASSROOM
                        && !each.fact().takenOn().isBefore(asked)).findFirst();
                boolean inTime = due.isEmpty() || back.map(each -> !each.fact().takenOn().isAfter(due.get()))
                        .orElse(!surroundings.on().isAfter(due.get()));
                notices.add(new Notice(citation.rule(), Optional.of(pupil.pupil()),
                        "Return the pupil to the classroom", asked, due,
                        back.isPresent()
                                ? inTime ? Notice.State.DONE : Notice.State.DONE_LATE
                                : inTime ? Notice.State.DUE : Notice.State.OVERDUE,
                        Reason.notes("POLICY_RETURN", citation, "Return was asked for on " + asked
                                + "; the district promises it within " + value().value() + ".",
                                List.of(request.id()))));
            }
        }
        return notices;
    }
}
