package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
/** A time in which the district grants no Independent Study, such as that of the state's tests. */
record ClosedBetween(Citation citation, Applies applies, LocalDate first, LocalDate last) implements Provision {

    @Override
    public PolicyValue value() {
        return value("closed", first + " to " + last);
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return refusedRuns(period, day -> day.isBefore(first) || day.isAfter(last)
                ? Optional.empty()
                : Optional.of(Reason.refuses("POLICY_CLOSED", citation,
                        "From " + first + " to " + last + " the district grants no days in the program "
                                + period.agreement().fact().programId() + ".",
                        List.of(period.agreement().id()))));
    }
}
