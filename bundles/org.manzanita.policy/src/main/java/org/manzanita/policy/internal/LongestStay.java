package org.manzanita.policy.internal;

import java.util.List;
import java.util.Optional;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
/** The most schooldays of one stay. */
record LongestStay(Citation citation, Applies applies, int schooldays) implements Provision {

    @Override
    public PolicyValue value() {
        return value("stay.longest", schooldays + " schooldays");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        int scheduled = period.agreement().fact().scheduledDays().orElse(period.schooldays().size());
        return scheduled <= schooldays
                ? List.of()
                : refusedRuns(period, day -> period.schooldays().indexOf(day) < schooldays
                        ? Optional.empty()
                        : Optional.of(Reason.refuses("POLICY_LONG_STAY", citation,
                                "The district grants stays of at most " + schooldays
                                        + " schooldays, and this one is scheduled for " + scheduled + ".",
                                List.of(period.agreement().id()))));
    }
}
