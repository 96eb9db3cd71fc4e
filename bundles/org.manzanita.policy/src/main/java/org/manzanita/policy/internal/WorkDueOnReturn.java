package org.manzanita.policy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;

/** The work of a stay is due by the day of return: the first schoolday after the agreement's last day. */
record WorkDueOnReturn(Citation citation, Applies applies) implements Provision {

    @Override
    public PolicyValue value() {
        return value("work.due", "by the day of return");
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var notices = new ArrayList<Notice>();
        for (var agreement : pupil.file().agreements()) {
            var stay = agreement.fact();
            var grade = pupil.file().gradeOn(stay.from());
            if (grade.map(each -> applies.to(each, stay.programId(), stay.from())).orElse(false)
                    && pupil.year().contains(stay.from())) {
                notices.addAll(dueLater(pupil, surroundings, stay));
            }
        }
        return notices;
    }

    private List<Notice> dueLater(JudgedPupil pupil, Surroundings surroundings, Agreement stay) {
        var back = pupil.file().enrollmentOn(stay.until()).flatMap(enrollment -> surroundings.program()
                .calendarOf(enrollment.fact().schoolId()).nextTaughtAfter(stay.until())).orElse(stay.until());
        return pupil.file().all(Assignment.class).stream()
                .filter(each -> each.fact().agreementId().equals(stay.agreementId())
                        && each.fact().dueOn().isAfter(back))
                .map(each -> new Notice(citation.rule(), Optional.of(pupil.pupil()),
                        "Let " + each.fact().assignmentId() + " be due by the day of return", each.fact().assignedOn(),
                        Optional.of(back), Notice.State.DUE,
                        Reason.notes("POLICY_WORK_DUE", citation, "It is due on " + each.fact().dueOn()
                                + ", and the pupil is back on " + back + ".", List.of(each.id()))))
                .toList();
    }
}
