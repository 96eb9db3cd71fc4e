package org.manzanita.policy.internal;

import java.util.List;
import java.util.Optional;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
/** The most schooldays of Independent Study of a pupil in one school year. */
record MostStudyDays(Citation citation, Applies applies, int perYear) implements Provision {

    @Override
    public PolicyValue value() {
        return value("studyDays.mostPerYear", perYear + " schooldays a school year");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return refusedRuns(period, day -> period.pupil().studyDaysThrough(day, period.program()).size() <= perYear
                ? Optional.empty()
                : Optional.of(Reason.refuses("POLICY_LONG_STAY", citation,
                        "The district grants " + value().value() + " in this program, and the pupil has had them.",
                        List.of(period.agreement().id()))));
    }
}
