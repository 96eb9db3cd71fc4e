package org.manzanita.policy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/** A rung of the district's ladder: a step that is taken so many schooldays after another one at the latest. */
record StepWithin(Citation citation, Applies applies, ActionKind after, ActionKind take, int schooldays)
        implements
            Provision {

    @Override
    public PolicyValue value() {
        return value("step." + Tokens.of(take), "within " + schooldays
                + (schooldays == 1 ? " schoolday of " : " schooldays of ") + Tokens.of(after));
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var notices = new ArrayList<Notice>();
        for (var action : pupil.file().all(ActionTaken.class)) {
            var began = action.fact().takenOn();
            if (action.fact().action() == after && pupil.year().contains(began)
                    && !began.isAfter(surroundings.on())
                    && pupil.file().agreements().stream().anyMatch(each -> each.fact().covers(began)
                            && pupil.file().gradeOn(began)
                                    .map(grade -> applies.to(grade, each.fact().programId(), began)).orElse(false))) {
                notices.add(notice(pupil, surroundings, action));
            }
        }
        return notices;
    }

    private Notice notice(JudgedPupil pupil, Surroundings surroundings, Recorded<ActionTaken> action) {
        var began = action.fact().takenOn();
        var due = pupil.file().enrollmentOn(began).flatMap(enrollment -> surroundings.program()
                .calendarOf(enrollment.fact().schoolId()).taughtAfter(began, schooldays));
        var taken = pupil.file().all(ActionTaken.class).stream().map(Recorded::fact)
                .filter(each -> each.action() == take && !each.takenOn().isBefore(began)
                        && !each.takenOn().isAfter(surroundings.on()))
                .map(ActionTaken::takenOn).sorted().findFirst();
        boolean inTime = !taken.orElse(surroundings.on()).isAfter(due.orElse(taken.orElse(surroundings.on())));
        return new Notice(citation.rule(), Optional.of(pupil.pupil()), "Take the step " + Tokens.of(take), began, due,
                taken.isPresent()
                        ? inTime ? Notice.State.DONE : Notice.State.DONE_LATE
                        : inTime ? Notice.State.DUE : Notice.State.OVERDUE,
                Reason.notes("POLICY_STEP", citation, "The step " + Tokens.of(after) + " was taken on " + began
                        + ", and the district takes " + Tokens.of(take) + " " + value().value() + ".",
                        List.of(action.id())));
    }
}
