package org.manzanita.policy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Assignment;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;

/** EC 51747(a): the longest time between an assignment and its due date, in weeks. */
record AssignmentLength(Citation citation, Applies applies, int weeks) implements Provision {

    @Override
    public PolicyValue value() {
        return value("assignment.longest", weeks + (weeks == 1 ? " week" : " weeks"));
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var notices = new ArrayList<Notice>();
        for (var assignment : pupil.file().all(Assignment.class)) {
            var fact = assignment.fact();
            var program = pupil.file().agreements().stream()
                    .filter(each -> each.fact().agreementId().equals(fact.agreementId())).findFirst()
                    .map(each -> each.fact().programId()).orElse("");
            var grade = pupil.file().gradeOn(fact.assignedOn());
            if (surroundings.year().contains(fact.assignedOn())
                    && grade.map(each -> applies.to(each, program, fact.assignedOn())).orElse(false)
                    && fact.dueOn().isAfter(fact.assignedOn().plusWeeks(weeks))) {
                notices.add(new Notice(citation.rule(), Optional.of(pupil.pupil()),
                        "Bring the due date of " + fact.assignmentId() + " within the longest time of an assignment",
                        fact.assignedOn(), Optional.empty(), Notice.State.DUE,
                        Reason.notes("POLICY_ASSIGNMENT_LENGTH", citation, "Assigned on " + fact.assignedOn()
                                + " and due on " + fact.dueOn() + "; the board's longest time is " + value().value()
                                + ".", List.of(assignment.id()))));
            }
        }
        return notices;
    }
}
