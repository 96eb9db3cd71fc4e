package org.manzanita.policy.internal;

import java.util.List;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/** The school in which the pupils of a program are enrolled. */
record SchoolOfEnrollment(Citation citation, Applies applies, String school) implements Provision {

    @Override
    public PolicyValue value() {
        return value("program.schoolOfEnrollment", school);
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return refusedRuns(period, day -> period.pupil().enrollmentOn(day)
                .filter(enrollment -> !enrollment.fact().schoolId().equals(school))
                .map(enrollment -> Reason.refuses("POLICY_SCHOOL", citation,
                        "Pupils of the program " + period.agreement().fact().programId() + " are enrolled in school "
                                + school + ", and this pupil is enrolled in " + enrollment.fact().schoolId() + ".",
                        List.of(enrollment.id(), period.agreement().id()))));
    }
}
