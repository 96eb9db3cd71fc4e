package org.example.everything;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.model.Grade;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.WorkedOut;

/** Whether the pupil is in the upper span. */
public final class Span implements FactProvider {

    @Override
    public String name() {
        return "ext.span";
    }

    @Override
    public WorkedOut<String> on(LocalDate day, Period period, Law law) {
        return period.pupil().gradeOn(day)
                .map(grade -> WorkedOut.known(grade.isBetween(Grade.GRADE_2, Grade.GRADE_12) ? "upper" : "lower",
                        "The pupil is in grade " + grade + ".", List.of()))
                .orElseGet(() -> WorkedOut.unknown("No grade is on record.", List.of()));
    }
}
