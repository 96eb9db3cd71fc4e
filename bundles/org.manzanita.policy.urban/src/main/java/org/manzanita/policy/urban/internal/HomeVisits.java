package org.manzanita.policy.urban.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.osgi.service.component.annotations.Component;

/**
 * Whom to visit at home: pupils whose nonattendance was recorded so many schooldays ago, and with whom nobody has held a
 * conference or an evaluation since. The list is handed to those who send visitors; nothing here sends anyone.
 */
@Component
public final class HomeVisits implements Report {

    private static final String AFTER = "dispatch.afterSchooldays";
    private static final Set<ActionKind> ENDING = Set.of(ActionKind.CONFERENCE_HELD, ActionKind.EVALUATION_HELD);

    @Override
    public String name() {
        return "homeVisits";
    }

    @Override
    public String title() {
        return "Pupils to visit at home";
    }

    @Override
    public Table run(Stream<JudgedPupil> pupils, Surroundings surroundings) {
        var rows = Metropolis.governs(surroundings.program())
                ? pupils.flatMap(pupil -> row(pupil, surroundings).stream()).toList()
                : List.<List<Object>>of();
        return new Table(title(), List.of(new Table.Field("pupil", "Pupil"), new Table.Field("region", "Region"),
                new Table.Field("since", "Since"), new Table.Field("visitFrom", "Visit from")), rows,
                List.of("Open for " + Metropolis.number(AFTER) + " schooldays on " + surroundings.on() + " ("
                        + Metropolis.source(AFTER).section() + ")."));
    }

    private static Optional<List<Object>> row(JudgedPupil pupil, Surroundings surroundings) {
        var taken = pupil.file().all(ActionTaken.class).stream().map(Recorded::fact)
                .filter(each -> pupil.year().contains(each.takenOn()) && !each.takenOn().isAfter(surroundings.on()))
                .toList();
        var ended = taken.stream().filter(each -> ENDING.contains(each.action())).map(ActionTaken::takenOn)
                .max(LocalDate::compareTo).orElse(LocalDate.MIN);
        return taken.stream().filter(each -> each.action() == ActionKind.NONATTENDANCE_RECORDED)
                .map(ActionTaken::takenOn).filter(day -> day.isAfter(ended)).min(LocalDate::compareTo)
                .flatMap(since -> visit(pupil, surroundings, since));
    }

    private static Optional<List<Object>> visit(JudgedPupil pupil, Surroundings surroundings, LocalDate since) {
        return pupil.file().enrollmentOn(since).map(each -> each.fact().schoolId())
                .flatMap(school -> surroundings.program().calendarOf(school)
                        .taughtAfter(since, Metropolis.number(AFTER))
                        .filter(day -> !day.isAfter(surroundings.on()))
                        .map(day -> List.of(pupil.pupil().value(), Metropolis.region(school).orElse(""), since,
                                day)));
    }
}
