package org.manzanita.policy.internal;

import java.util.List;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/**
 * Something that cannot stand together with the program, such as a seat in a program that is offered in person only.
 *
 * @param details the details that exclude; empty for every one
 */
record StatusExcluded(Citation citation, Applies applies, Status status, List<String> details) implements Provision {

    StatusExcluded {
        details = List.copyOf(details);
    }

    @Override
    public PolicyValue value() {
        return value("excluded." + Tokens.of(status), details.isEmpty() ? "any" : String.join(", ", details));
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return refusedRuns(period, day -> period.pupil().statusesOn(status, day).stream()
                .filter(each -> details.isEmpty() || details.contains(each.fact().detail()))
                .findFirst()
                .map(each -> Reason.refuses("POLICY_NOT_TOGETHER", citation,
                        "'" + Tokens.of(status) + " " + each.fact().detail()
                                + "' cannot stand together with Independent Study in this district.",
                        List.of(each.id(), period.agreement().id()))));
    }
}
