package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.model.ActionKind;
import org.manzanita.model.EntryId;

/**
 * EC 51747(d)(1)(C): the pupil is in violation of the written agreement. The law does not say what a violation is: one
 * that was logged is, and by the setting {@code missedDueDateIsViolation} every missed due date is too, unless the LEA
 * chose otherwise (reading G-19).
 */
final class Violations {

    private final Around around;
    private final Steps steps;

    Violations(Around around, Steps steps) {
        this.around = around;
        this.steps = steps;
    }

    List<Trigger> triggers() {
        var triggers = new ArrayList<Trigger>();
        for (var logged : steps.of(ActionKind.AGREEMENT_VIOLATED)) {
            var day = logged.fact().takenOn();
            add(triggers, day, "A violation of the agreement was logged on " + day + ".", List.of(logged.id()));
        }
        for (var missed : new MissedAssignments(around.pupil().file(), around.on()).all()) {
            var day = missed.assignment().dueOn();
            if (around.reading("missedDueDateIsViolation", "true", day).equals("true")) {
                add(triggers, day, "Assignment " + missed.assignment().assignmentId() + ", due on " + day
                        + ", was not handed in by then, which is read as a violation of the agreement"
                        + " (missedDueDateIsViolation).", missed.evidence());
            }
        }
        return triggers;
    }

    private void add(List<Trigger> triggers, LocalDate day, String held,
            List<EntryId> evidence) {
        var modality = around.modalityOn(day);
        if (around.pupil().year().contains(day) && Triggers.apply("violation", around, modality, day)
                && around.isLongStay(day, modality)) {
            around.law("agreementViolation", modality, day).filter(row -> row.flag()).ifPresent(
                    row -> triggers.add(new Trigger(day, modality, row.citation(), held, evidence)));
        }
    }
}
