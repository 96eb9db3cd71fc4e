package org.manzanita.policy.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Agreement;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
/** The most stays of a pupil in one school year, in the programs to which it applies. */
record MostStays(Citation citation, Applies applies, int perYear) implements Provision {

    @Override
    public PolicyValue value() {
        return value("stay.mostPerYear", perYear + (perYear == 1 ? " stay" : " stays") + " a school year");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var agreement = period.agreement();
        var earlier = period.pupil().agreements().stream()
                .filter(each -> applies.toProgram(each.fact().programId())
                        && SchoolYear.containing(each.fact().from())
                                .equals(SchoolYear.containing(agreement.fact().from())))
                .sorted(Comparator.comparing((Recorded<Agreement> each) -> each.fact().from())
                        .thenComparing(each -> each.fact().agreementId()))
                .takeWhile(each -> !each.fact().agreementId().equals(agreement.fact().agreementId())).toList();
        return earlier.size() < perYear
                ? List.of()
                : refusedRuns(period, day -> Optional.of(Reason.refuses("POLICY_MANY_STAYS", citation,
                        "The district grants " + value().value() + ", and the pupil has had " + earlier.size()
                                + " before this one.",
                        earlier.stream().map(Recorded::id).toList())));
    }
}
