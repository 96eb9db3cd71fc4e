package org.manzanita.policy.internal;

import java.util.List;
import java.util.Optional;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
/** Something that the district's agreements state beyond what the law asks. */
record AgreementStates(Citation citation, Applies applies, String element) implements Provision {

    @Override
    public PolicyValue value() {
        return value("agreement.states", element);
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return period.agreement().fact().elements().contains(element)
                ? List.of()
                : refusedRuns(period, day -> Optional.of(Reason.refuses("POLICY_AGREEMENT_ELEMENT", citation,
                        "The district's agreements state '" + element + "', and this one does not.",
                        List.of(period.agreement().id()))));
    }
}
