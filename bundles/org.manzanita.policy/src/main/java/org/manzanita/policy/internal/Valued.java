package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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

/** Days that a week is worth as a plug-in values its work. It can only take days away: those beyond are refused. */
record Valued(Citation citation, Applies applies, String by) implements Provision {

    private static final String BEYOND = "POLICY_VALUATION";

    @Override
    public PolicyValue value() {
        return value("attendance.valuation", by);
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var refusals = new TreeMap<LocalDate, Reason>();
        period.weeks().forEach((monday, days) -> {
            if (days.stream().anyMatch(applies::on) && applies.toProgram(period.agreement().fact().programId())) {
                switch (period.computed().worth(by, monday)) {
                    case WorkedOut.Unknown<Integer> unknown ->
                        days.forEach(day -> refusals.put(day, Unanswered.refusal(citation, by, unknown)));
                    case WorkedOut.Known<Integer> known -> days.stream().skip(Math.max(0, known.value()))
                            .forEach(day -> refusals.put(day, beyond(known, days.size())));
                }
            }
        });
        return refusedRuns(period, day -> Optional.ofNullable(refusals.get(day)));
    }

    private Reason beyond(WorkedOut.Known<Integer> known, int schooldays) {
        return Reason.refuses(BEYOND, citation, "The district credits " + Math.max(0, known.value()) + " of the "
                + schooldays + " schooldays of the week: " + known.held(), known.evidence());
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        return Unanswered.task(citation, by, BEYOND, pupil, surroundings);
    }
}
