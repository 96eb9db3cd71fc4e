package org.manzanita.audit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.audit.Standing;
import org.manzanita.audit.Step;
import org.manzanita.model.Claim;
import org.manzanita.model.Days;
import org.manzanita.model.EntryId;
import org.manzanita.reporting.ClaimCell.Place;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;

/** AUD-D-05: whether the claim adds up: its days to its ADA, its pupils to its total, and each line there once. */
final class ClaimFigures implements Procedure {

    private final Surroundings around;
    private final ClaimExamined claim;
    private final Step step;

    ClaimFigures(Surroundings around, ClaimExamined claim, Step step) {
        this.around = around;
        this.claim = claim;
        this.step = step;
    }

    @Override
    public void conclude(Consumer<ExceptionTaken> taken) {
        var lines = new HashMap<String, String>();
        for (var recorded : around.program().all(Claim.class)) {
            var fact = recorded.fact();
            if (fact.schoolYear().equals(around.year()) && claim.period().equals(Optional.of(fact.period()))) {
                var place = Place.of(fact);
                var ada = claim.ada(Days.of(fact.days()), place).rounded(2);
                fact.ada().filter(reported -> reported.compareTo(ada) != 0)
                        .ifPresent(reported -> taken.accept(exception(place, List.of(recorded.id()), "Claim "
                                + fact.claimId()
                                + " reports " + reported.toPlainString() + " ADA for " + fact.days().toPlainString()
                                + " days, but " + fact.days().toPlainString() + " / "
                                + claim.comparison().divisor(place.period(), place.schoolId()) + " = " + ada + ".")));
                var earlier = lines.put(place + "/" + fact.pupil().map(pupil -> pupil.value()).orElse(""),
                        fact.claimId());
                if (earlier != null && !earlier.equals(fact.claimId())) {
                    taken.accept(exception(place, List.of(recorded.id()), "Claims " + earlier + " and " + fact.claimId()
                            + " are of one pupil or total, school, span and period: its days are added twice."));
                }
            }
        }
        for (var cell : claim.cells()) {
            cell.claimedByPupils().filter(sum -> !sum.equals(cell.claimed()))
                    .ifPresent(sum -> taken.accept(exception(cell.place(),
                            claim.entries(cell.place(), Optional.empty()), "The total of the site is "
                                    + Printed.days(cell.claimed()) + " days, and its pupils' lines add up to "
                                    + Printed.days(sum) + ".")));
        }
    }

    private ExceptionTaken exception(Place place, List<EntryId> entries, String held) {
        return ExceptionTaken.ofLea(step, Standing.FIGURES,
                Reason.notes("CLAIM_ARITHMETIC", new Citation(step.id(), step.section()), held, entries),
                Printed.cure(around.law(), "CLAIM_ARITHMETIC"))
                .at(place.schoolId(), Optional.of(place.span()), Days.ZERO, Days.ZERO).on(claim.days(place));
    }
}
