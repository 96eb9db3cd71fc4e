package org.example.vendor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.Judgement;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;

/** Refuses every Friday of the sample LEA, on the evidence of all work; a component that needs nothing. */
public final class FridayPolicy implements Policy {

    private static final Citation SOURCE = new Citation("friday", "Board 2022-06-14");

    @Override
    public String policyId() {
        return "friday";
    }

    @Override
    public LeaId lea() {
        return new LeaId("3467447");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var work = period.pupil().all(Judgement.class).stream().map(Recorded::id).toList();
        return period.schooldays().stream().filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                .map(day -> Ruling.on(day, Reason.refuses("FRIDAY", SOURCE, "The vendor's policy refuses the Friday "
                        + day + " of " + period.program().lea().name() + ".", work)))
                .toList();
    }

    @Override
    public List<PolicyValue> values() {
        return List.of(new PolicyValue("friday", "", "refused", SOURCE));
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return Optional.empty();
    }
}
