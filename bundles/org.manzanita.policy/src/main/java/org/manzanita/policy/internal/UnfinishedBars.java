package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Agreement;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;

/**
 * School years for which a stay whose work did not come in on time bars the pupil from another in these programs. One
 * year bars what is left of the school year; two bar the next one too.
 */
record UnfinishedBars(Citation citation, Applies applies, int years) implements Provision {

    @Override
    public PolicyValue value() {
        return value("unfinished.bars", years + (years == 1 ? " school year" : " school years"));
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var agreement = period.agreement().fact();
        return unfinishedBefore(period.pupil(), agreement).map(unfinished -> refusedRuns(period,
                day -> isBarred(unfinished.fact(), day)
                        ? Optional.of(Reason.refuses("POLICY_UNFINISHED", citation,
                                "Work of the stay that ended on " + unfinished.fact().until()
                                        + " did not come in on time, and the district grants no other for "
                                        + value().value() + ".",
                                List.of(unfinished.id(), period.agreement().id())))
                        : Optional.empty()))
                .orElse(List.of());
    }

    private Optional<Recorded<Agreement>> unfinishedBefore(PupilFile pupil, Agreement agreement) {
        return pupil.agreements().stream()
                .filter(each -> applies.toProgram(each.fact().programId())
                        && each.fact().until().isBefore(agreement.from()) && isBarred(each.fact(), agreement.from())
                        && WeeksWork.of(pupil, each.fact().agreementId()).values().stream()
                                .anyMatch(week -> !week.open().isEmpty()))
                .reduce((earlier, later) -> later);
    }

    private boolean isBarred(Agreement unfinished, LocalDate day) {
        return SchoolYear.containing(day).starts() - SchoolYear.containing(unfinished.until()).starts() < years;
    }
}
