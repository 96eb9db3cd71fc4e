package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.manzanita.model.EntryId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.Session;
import org.manzanita.model.Tokens;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/** The sessions for which a pupil was scheduled, added up by day. What was offered counts, whether it was attended or not. */
record ScheduledSessions(Minutes minutes, List<EntryId> entries) {

    static final ScheduledSessions NONE = new ScheduledSessions(Minutes.ZERO, List.of());

    ScheduledSessions {
        entries = List.copyOf(entries);
    }

    static Map<LocalDate, ScheduledSessions> byDay(JudgedPupil pupil, Surroundings surroundings,
            Predicate<Session> counted) {
        return byDay(pupil, surroundings, counted, ScheduledSessions::plus);
    }

    /** @param together how several of one day are taken together */
    static Map<LocalDate, ScheduledSessions> byDay(JudgedPupil pupil, Surroundings surroundings,
            Predicate<Session> counted, BinaryOperator<ScheduledSessions> together) {
        var days = new TreeMap<LocalDate, ScheduledSessions>();
        for (var participation : pupil.file().all(Participation.class)) {
            surroundings.program().session(participation.fact().sessionId())
                    .filter(session -> counted.test(session.fact()))
                    .ifPresent(session -> days.merge(session.fact().day(), of(session), together));
        }
        return days;
    }

    private static ScheduledSessions of(Recorded<Session> session) {
        return new ScheduledSessions(session.fact().minutes(), List.of(session.id()));
    }

    /** The one with more minutes, for what has to be one meeting. */
    ScheduledSessions longer(ScheduledSessions other) {
        return other.minutes.compareTo(minutes) > 0 ? other : this;
    }

    /** Which of them count, as in {@code , inPerson or telephone}; empty where all do. */
    static <E extends Enum<E>> String inWords(Set<E> counted, Class<E> type) {
        return counted.containsAll(EnumSet.allOf(type))
                ? ""
                : ", " + String.join(" or ", counted.stream().map(Tokens::of).sorted().toList());
    }

    ScheduledSessions plus(ScheduledSessions other) {
        var both = new ArrayList<>(entries);
        both.addAll(other.entries);
        return new ScheduledSessions(minutes.plus(other.minutes), both);
    }
}
