package org.manzanita.policy.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.manzanita.model.Channel;
import org.manzanita.model.EntryId;
import org.manzanita.model.Minutes;
import org.manzanita.model.SessionKind;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;

/**
 * Minutes of synchronous instruction that are offered to each pupil on each of these weekdays on which school is taught.
 *
 * <p>Sessions may be split. Office hours are no synchronous instruction. Notices are gathered by week.
 */
record SynchronousPerDay(Citation citation, Applies applies, Set<DayOfWeek> weekdays, Minutes minutes,
        Set<Channel> channels) implements Provision {

    SynchronousPerDay {
        weekdays = Set.copyOf(weekdays);
        channels = Set.copyOf(channels);
    }

    @Override
    public PolicyValue value() {
        var names = weekdays.stream().sorted().map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(" "));
        return new PolicyValue("synchronous.perDay", applies.inWords() + "; " + names, minutes + " offered"
                + ScheduledSessions.inWords(channels, Channel.class), citation);
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var scheduled = ScheduledSessions.byDay(pupil, surroundings,
                session -> session.sessionKind() == SessionKind.SYNCHRONOUS && session.twoWay()
                        && channels.contains(session.channel()));
        var missing = new TreeMap<LocalDate, List<String>>();
        var evidence = new TreeMap<LocalDate, List<EntryId>>();
        for (var day : pupil.days()) {
            if (weekdays.contains(day.day().getDayOfWeek()) && applies.to(day)
                    && !day.day().isAfter(surroundings.on())) {
                var offered = scheduled.getOrDefault(day.day(), ScheduledSessions.NONE);
                if (!offered.minutes().reaches(minutes)) {
                    var monday = day.day().with(DayOfWeek.MONDAY);
                    missing.computeIfAbsent(monday, week -> new ArrayList<>())
                            .add(day.day() + " (" + offered.minutes() + ")");
                    evidence.computeIfAbsent(monday, week -> new ArrayList<>()).addAll(offered.entries());
                }
            }
        }
        return missing.entrySet().stream().map(week -> new Notice(citation.rule(), Optional.of(pupil.pupil()),
                "Offer " + minutes + " of synchronous instruction a day", week.getKey(), Optional.empty(),
                Notice.State.OVERDUE, Reason.notes("POLICY_SYNCHRONOUS", citation,
                        "Fewer than " + minutes + " were scheduled for the pupil on "
                                + String.join(", ", week.getValue()) + ".",
                        evidence.getOrDefault(week.getKey(), List.of()))))
                .toList();
    }
}
