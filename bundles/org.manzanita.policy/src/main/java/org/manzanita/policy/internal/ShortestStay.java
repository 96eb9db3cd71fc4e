package org.manzanita.policy.internal;

import java.util.List;
import java.util.Optional;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/** The fewest schooldays in a row for which the district grants Independent Study. */
record ShortestStay(Citation citation, Applies applies, int schooldays) implements Provision {

    @Override
    public PolicyValue value() {
        return value("stay.shortest", schooldays + " schooldays in a row");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var agreement = period.agreement().fact();
        int scheduled = agreement.scheduledDays().orElse(period.schooldays().size());
        return scheduled >= schooldays
                ? List.of()
                : refusedRuns(period, day -> Optional.of(
                        Reason.refuses("POLICY_SHORT_STAY", citation,
                                "The district grants stays of at least " + schooldays
                                        + " schooldays, and this one is scheduled for " + scheduled + ".",
                                List.of(period.agreement().id()))));
    }
}
