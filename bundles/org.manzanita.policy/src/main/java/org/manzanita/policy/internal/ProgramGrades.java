package org.manzanita.policy.internal;

import java.util.List;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/** Which grades a program admits. */
record ProgramGrades(Citation citation, Applies applies, Grades admits) implements Provision {

    @Override
    public PolicyValue value() {
        return value("program.grades", admits.toString());
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return refusedRuns(period, day -> period.pupil().enrollmentOn(day)
                .filter(enrollment -> !admits.hold(enrollment.fact().grade()))
                .map(enrollment -> Reason.refuses("POLICY_PROGRAM_GRADE", citation,
                        "The program " + period.agreement().fact().programId() + " admits grades "
                                + admits.lowest() + " to " + admits.highest() + ", and the pupil is in grade "
                                + enrollment.fact().grade() + ".",
                        List.of(enrollment.id(), period.agreement().id()))));
    }
}
