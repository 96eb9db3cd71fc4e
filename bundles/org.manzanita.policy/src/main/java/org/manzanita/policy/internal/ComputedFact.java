package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.WorkedOut;

/**
 * Something that a plug-in works out, and that has to be so before a day counts.
 *
 * @param unlessService a service on record with which the day counts whatever was worked out
 */
record ComputedFact(Citation citation, Applies applies, String fact, Condition is, Optional<String> unlessService)
        implements
            Provision {

    private static final String MISSING = "POLICY_CONDITION_MISSING";

    @Override
    public PolicyValue value() {
        return value("required." + fact,
                is + unlessService.map(each -> ", or the service '" + each + "'").orElse(""));
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return refusedRuns(period, day -> refusal(period, day));
    }

    private Optional<Reason> refusal(Period period, LocalDate day) {
        if (unlessService.isPresent() && period.pupil().statusesOn(Status.SERVICE, day).stream()
                .anyMatch(each -> each.fact().detail().equals(unlessService.get()))) {
            return Optional.empty();
        }
        return switch (period.computed().fact(fact, day)) {
            case WorkedOut.Unknown<String> unknown -> Optional.of(Unanswered.refusal(citation, fact, unknown));
            case WorkedOut.Known<String> known -> is.holds(known.value()).map(holds -> refusal(known, holds))
                    .orElseGet(() -> Optional.of(Unanswered.refusal(citation, fact, new WorkedOut.Unknown<>(
                            WorkedOut.Unknown.CODE, "It is '" + known.value() + "', which is no number.",
                            known.evidence()))));
        };
    }

    private Optional<Reason> refusal(WorkedOut.Known<String> known, boolean holds) {
        return holds
                ? Optional.empty()
                : Optional.of(Reason.refuses(MISSING, citation, "The district asks that " + fact + " is " + is
                        + " before a day counts, and it is '" + known.value() + "': " + known.held(),
                        known.evidence()));
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        return Unanswered.task(citation, fact, MISSING, pupil, surroundings);
    }
}
