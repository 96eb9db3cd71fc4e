package org.manzanita.policy.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.manzanita.model.Channel;
import org.manzanita.model.Minutes;
import org.manzanita.model.SessionForm;
import org.manzanita.model.SessionKind;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;

/**
 * Minutes of synchronous instruction that are offered to each pupil in each week in which school is taught, in any of
 * these groups and by any of these channels. A short week owes them in full.
 *
 * @param oneMeeting whether they are owed in one meeting, so that several do not add up
 */
record SynchronousPerWeek(Citation citation, Applies applies, Minutes minutes, Set<Channel> channels,
        Set<SessionForm> forms, boolean oneMeeting) implements Provision {

    SynchronousPerWeek {
        channels = Set.copyOf(channels);
        forms = Set.copyOf(forms);
    }

    @Override
    public PolicyValue value() {
        return value("synchronous.perWeek", minutes + " offered" + (oneMeeting ? " in one meeting, " : ", ")
                + String.join(" or ", channels.stream().map(Tokens::of).sorted().toList())
                + ScheduledSessions.inWords(forms, SessionForm.class));
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        BinaryOperator<ScheduledSessions> together = oneMeeting ? ScheduledSessions::longer : ScheduledSessions::plus;
        var scheduled = ScheduledSessions.byDay(pupil, surroundings,
                session -> session.sessionKind() == SessionKind.SYNCHRONOUS && session.twoWay()
                        && channels.contains(session.channel()) && forms.contains(session.form()),
                together);
        var weeks = new TreeMap<LocalDate, List<JudgedDay>>();
        pupil.days().stream().filter(applies::to)
                .forEach(day -> weeks.computeIfAbsent(day.day().with(DayOfWeek.MONDAY), week -> new ArrayList<>())
                        .add(day));
        var notices = new ArrayList<Notice>();
        weeks.forEach((monday, days) -> {
            var offered = ScheduledSessions.NONE;
            for (var day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
                offered = together.apply(offered, scheduled.getOrDefault(day, ScheduledSessions.NONE));
            }
            // A week is over with its last schoolday; before that there is still time to offer the rest.
            if (!offered.minutes().reaches(minutes) && days.getLast().day().isBefore(surroundings.on())) {
                notices.add(new Notice(citation.rule(), Optional.of(pupil.pupil()),
                        "Offer " + minutes + " of synchronous instruction a week", monday, Optional.empty(),
                        Notice.State.OVERDUE, Reason.notes("POLICY_SYNCHRONOUS", citation,
                                offered.minutes() + " were scheduled for the pupil"
                                        + (oneMeeting ? " in one meeting" : "") + " in the week of " + monday + ", and "
                                        + minutes + " are owed.",
                                offered.entries())));
            }
        });
        return notices;
    }
}
