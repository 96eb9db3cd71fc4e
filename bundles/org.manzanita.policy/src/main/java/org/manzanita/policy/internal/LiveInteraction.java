package org.manzanita.policy.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.SessionKind;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
/** Live interaction that is offered to each pupil on each schoolday: of any kind, but two-way. */
record LiveInteraction(Citation citation, Applies applies) implements Provision {

    @Override
    public PolicyValue value() {
        return value("liveInteraction", "each schoolday");
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var offered = ScheduledSessions.byDay(pupil, surroundings,
                session -> session.twoWay() && session.sessionKind() != SessionKind.OFFICE_HOURS);
        var weeks = new TreeMap<LocalDate, List<String>>();
        pupil.days().stream().filter(day -> applies.to(day) && !day.day().isAfter(surroundings.on())
                && !offered.containsKey(day.day()))
                .forEach(day -> weeks.computeIfAbsent(day.day().with(DayOfWeek.MONDAY), week -> new ArrayList<>())
                        .add(day.day().toString()));
        return weeks.entrySet().stream().map(week -> new Notice(citation.rule(), Optional.of(pupil.pupil()),
                "Offer live interaction each schoolday", week.getKey(), Optional.empty(), Notice.State.OVERDUE,
                Reason.notes("POLICY_LIVE_INTERACTION", citation,
                        "None was scheduled for the pupil on " + String.join(", ", week.getValue()) + ".", List.of())))
                .toList();
    }
}
