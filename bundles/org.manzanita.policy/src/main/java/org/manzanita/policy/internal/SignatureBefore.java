package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Party;
import org.manzanita.model.Signature;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
/**
 * A party whose signature stands on the agreement before a day counts, whether or not the law asks for it so early. The
 * parent's is asked for pupils who on its first day were under the age at which the law asks for it, and special education's of pupils with an IEP
 * (EC 51747(g)(9)).
 */
record SignatureBefore(Citation citation, Applies applies, Party party) implements Provision {

    @Override
    public PolicyValue value() {
        return value("agreement.signedBefore", Tokens.of(party));
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var signatures = period.pupil().signaturesOf(period.agreement().fact().agreementId()).stream()
                .filter(each -> each.fact().party() == party).toList();
        return refusedRuns(period,
                day -> !isAsked(period, law, day) || signatures.stream().anyMatch(each -> isIn(each, day))
                        ? Optional.empty()
                        : Optional.of(Reason.refuses("POLICY_SIGNATURE", citation,
                                "The district asks that '" + Tokens.of(party) + "' has signed before a day counts; "
                                        + (signatures.isEmpty()
                                                ? "no such signature is on record."
                                                : "the signature is of " + signatures.getFirst().fact().signedOn()
                                                        + "."),
                                signatures.isEmpty()
                                        ? List.of(period.agreement().id())
                                        : signatures.stream().map(Recorded::id).toList())));
    }

    private boolean isAsked(Period period, Law law, LocalDate day) {
        return switch (party) {
            case PARENT_OR_GUARDIAN -> period.pupil().ageOn(period.agreement().fact().from())
                    .flatMap(age -> law.find("parentSignsBelowAge", "all", day).map(below -> age < below.integer()))
                    .orElse(true);
            case SPECIAL_EDUCATION_TEACHER -> period.pupil().statusOn(Status.IEP, day).isPresent();
            default -> true;
        };
    }

    private static boolean isIn(Recorded<Signature> signature, LocalDate day) {
        return !signature.fact().signedOn().isAfter(day);
    }
}
