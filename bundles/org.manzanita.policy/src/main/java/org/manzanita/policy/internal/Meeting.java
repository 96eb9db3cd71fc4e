package org.manzanita.policy.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.manzanita.model.Channel;
import org.manzanita.model.Minutes;
import org.manzanita.model.SessionForm;
import org.manzanita.model.SessionKind;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
/** A meeting with the pupil every so many weeks, in one of these groups and channels; what is offered counts. */
record Meeting(Citation citation, Applies applies, int weeks, Minutes minutes, Set<SessionForm> forms,
        Set<Channel> channels) implements Provision {

    Meeting {
        forms = Set.copyOf(forms);
        channels = Set.copyOf(channels);
    }

    @Override
    public PolicyValue value() {
        return value("meeting", minutes + (weeks == 1 ? " a week, " : " every " + weeks + " weeks, ")
                + String.join(" or ", forms.stream().map(Tokens::of).sorted().toList()) + ", "
                + String.join(" or ", channels.stream().map(Tokens::of).sorted().toList()));
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var offered = ScheduledSessions.byDay(pupil, surroundings,
                session -> session.twoWay() && session.sessionKind() != SessionKind.OFFICE_HOURS
                        && forms.contains(session.form()) && channels.contains(session.channel()));
        var mondays = new TreeSet<LocalDate>();
        pupil.days().stream().filter(applies::to).forEach(day -> mondays.add(day.day().with(DayOfWeek.MONDAY)));
        var all = new ArrayList<>(mondays);
        var notices = new ArrayList<Notice>();
        for (int first = 0; first + weeks <= all.size(); first += weeks) {
            var from = all.get(first);
            var until = all.get(first + weeks - 1).plusWeeks(1);
            var held = offered.entrySet().stream()
                    .filter(day -> !day.getKey().isBefore(from) && day.getKey().isBefore(until))
                    .map(java.util.Map.Entry::getValue).reduce(ScheduledSessions.NONE, ScheduledSessions::plus);
            if (!held.minutes().reaches(minutes) && !surroundings.on().isBefore(until)) {
                notices.add(new Notice(citation.rule(), Optional.of(pupil.pupil()), "Meet with the pupil", from,
                        Optional.of(until.minusDays(1)), Notice.State.OVERDUE,
                        Reason.notes("POLICY_MEETING", citation, held.minutes() + " were scheduled from " + from
                                + " until " + until.minusDays(1) + "; the district promises " + value().value() + ".",
                                held.entries())));
            }
        }
        return notices;
    }
}
