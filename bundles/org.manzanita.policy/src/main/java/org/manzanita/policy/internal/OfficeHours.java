package org.manzanita.policy.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.Session;
import org.manzanita.model.SessionKind;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;

/** Open office hours of the program on every schoolday. */
record OfficeHours(Citation citation, Applies applies) implements Provision {

    @Override
    public PolicyValue value() {
        return value("officeHours", "every schoolday");
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var held = new HashSet<String>();
        for (var session : surroundings.program().all(Session.class)) {
            if (session.fact().sessionKind() == SessionKind.OFFICE_HOURS) {
                held.add(session.fact().programId() + session.fact().day());
            }
        }
        var weeks = new TreeMap<LocalDate, Integer>();
        pupil.days().stream()
                .filter(day -> applies.to(day) && !day.day().isAfter(surroundings.on())
                        && !held.contains(day.programId() + day.day()))
                .forEach(day -> weeks.merge(day.day().with(DayOfWeek.MONDAY), 1, Integer::sum));
        return weeks.entrySet().stream().map(week -> new Notice(citation.rule(), Optional.of(pupil.pupil()),
                "Keep open office hours each schoolday", week.getKey(), Optional.empty(), Notice.State.OVERDUE,
                Reason.notes("POLICY_OFFICE_HOURS", citation, "No office hours are on record for " + week.getValue()
                        + " schooldays of the week of " + week.getKey() + ".", List.of())))
                .toList();
    }
}
