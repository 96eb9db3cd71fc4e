package org.example.@package@;

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
import org.manzanita.rules.Ruling;

/** A Friday counts only if the pupil handed work in during its week. Made up: put what your board asks in its place. */
public final class FridayPolicy implements Policy {

    private static final Citation SOURCE = new Citation("X-1", "BP 6158 (2022-06-14)");

    @Override
    public String policyId() {
        return "@name@.friday";
    }

    @Override
    public LeaId lea() {
        return new LeaId("@lea@");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return period.schooldays().stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY && !handedInDuringTheWeekOf(day, period))
                .map(day -> Ruling.on(day, Reason.refuses("EXAMPLE_FRIDAY", SOURCE,
                        "No work was handed in during the week of " + day + ".", List.of())))
                .toList();
    }

    private static boolean handedInDuringTheWeekOf(LocalDate friday, Period period) {
        return period.pupil().all(Judgement.class).stream().map(each -> each.fact().submittedOn())
                .anyMatch(day -> day.isAfter(friday.minusDays(5)) && !day.isAfter(friday));
    }

    @Override
    public List<PolicyValue> values() {
        return List.of(new PolicyValue("friday", "", "work handed in during the week", SOURCE));
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return Optional.empty();
    }
}
