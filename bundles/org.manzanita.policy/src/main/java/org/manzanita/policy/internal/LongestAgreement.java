package org.manzanita.policy.internal;

import java.util.List;
import java.util.Optional;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
/** The longest time for which an agreement is made, in months from its first day; days after it are refused. */
record LongestAgreement(Citation citation, Applies applies, int months) implements Provision {

    @Override
    public PolicyValue value() {
        return value("agreement.longest", months + (months == 1 ? " month" : " months"));
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var end = period.agreement().fact().from().plusMonths(months);
        return refusedRuns(period, day -> day.isBefore(end)
                ? Optional.empty()
                : Optional.of(Reason.refuses("POLICY_AGREEMENT_LENGTH", citation,
                        "The district makes agreements for " + value().value() + " at most, and this one of "
                                + period.agreement().fact().from() + " would have ended before " + end + ".",
                        List.of(period.agreement().id()))));
    }
}
