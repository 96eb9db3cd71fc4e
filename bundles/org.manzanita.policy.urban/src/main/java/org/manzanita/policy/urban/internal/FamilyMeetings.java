package org.manzanita.policy.urban.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * After a family has applied for the Virtual Academy, somebody meets it within some schooldays; {@link RegionRouter} says
 * who.
 */
@Component
public final class FamilyMeetings implements Watch {

    private static final String PROGRAM = "virtual-academy";
    private static final String WITHIN = "connect.withinSchooldays";

    @Override
    public String name() {
        return "metropolis-usd.family-meetings";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var program = surroundings.program();
        if (!Metropolis.isOnTrial(program, surroundings.on())
                || pupil.file().agreements().stream().noneMatch(each -> each.fact().programId().equals(PROGRAM))) {
            return List.of();
        }
        return pupil.file().all(PupilStatus.class).stream()
                .filter(each -> each.fact().status() == Status.TRANSFER_APPLICATION
                        && pupil.year().contains(each.fact().from())
                        && !each.fact().from().isAfter(surroundings.on()))
                .map(applied -> notice(pupil, surroundings, applied)).toList();
    }

    private Notice notice(JudgedPupil pupil, Surroundings surroundings, Recorded<PupilStatus> applied) {
        var since = applied.fact().from();
        var school = pupil.file().enrollmentOn(since).map(each -> each.fact().schoolId());
        var due = school.flatMap(each -> surroundings.program().calendarOf(each)
                .taughtAfter(since, Metropolis.number(WITHIN)));
        var met = pupil.file().all(ActionTaken.class).stream().map(Recorded::fact)
                .filter(each -> each.action() == ActionKind.CONFERENCE_HELD && !each.takenOn().isBefore(since)
                        && !each.takenOn().isAfter(surroundings.on()))
                .map(ActionTaken::takenOn).min(LocalDate::compareTo);
        boolean late = due.map(last -> met.orElse(surroundings.on()).isAfter(last)).orElse(false);
        return new Notice(name(), Optional.of(pupil.pupil()), "Meet the family", since, due,
                met.isPresent()
                        ? late ? Notice.State.DONE_LATE : Notice.State.DONE
                        : late ? Notice.State.OVERDUE : Notice.State.DUE,
                Reason.notes("METROPOLIS_CONNECT", Metropolis.source(WITHIN),
                        "The family applied on " + since + ".", List.of(applied.id())));
    }
}
