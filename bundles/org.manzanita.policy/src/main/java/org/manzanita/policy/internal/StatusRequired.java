package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/**
 * Something that has to be so of a pupil before a day counts, such as a completed transfer application.
 *
 * @param onlyIf the condition holds only for pupils of whom this is so on the day
 * @param exactlyOne whether two that hold on one day are as wrong as none
 */
record StatusRequired(Citation citation, Applies applies, Status status, Optional<Status> onlyIf, boolean exactlyOne)
        implements
            Provision {

    @Override
    public PolicyValue value() {
        return value("required." + Tokens.of(status), (exactlyOne ? "exactly one" : "before the first day")
                + onlyIf.map(each -> ", for pupils with " + Tokens.of(each)).orElse(""));
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return refusedRuns(period, day -> refusal(period, day));
    }

    private Optional<Reason> refusal(Period period, LocalDate day) {
        if (onlyIf.isPresent() && period.pupil().statusOn(onlyIf.get(), day).isEmpty()) {
            return Optional.empty();
        }
        var holding = period.pupil().statusesOn(status, day);
        if (holding.isEmpty()) {
            return Optional.of(Reason.refuses("POLICY_CONDITION_MISSING", citation,
                    "The district asks for '" + Tokens.of(status) + "' before a day counts, and none is on record.",
                    List.of(period.agreement().id())));
        }
        if (exactlyOne && holding.size() > 1) {
            return Optional.of(Reason.refuses("POLICY_CONDITION_MISSING", citation,
                    "The district asks for exactly one '" + Tokens.of(status) + "', and " + holding.size()
                            + " are on record for the day.",
                    holding.stream().map(each -> each.id()).toList()));
        }
        return Optional.empty();
    }
}
