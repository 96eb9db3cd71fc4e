package org.manzanita.modality.traditional.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.manzanita.model.EntryId;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;

/**
 * EC 51747.5(b)(2): a period's minutes, brought together by the schoolday.
 *
 * <p>Work judged for one day counts on that day, and a session on the day on which it was held. Work judged for several
 * schooldays together (ATT-06) is then spread: in the order in which it is due, each piece gives the schooldays of its
 * range, from the first on, what they still lack of their minimum day. So 1,100 minutes over five days of 240 make four
 * days and 140 minutes of the fifth; 1,500 make five, and what is left over is lost, since value is not carried out of
 * an assignment's period (T-06). Filling day after day makes the most whole days of a piece, which is the day count
 * {@code min(k, floor(M / m))} of practice; and because a day never gets more than it lacks, more evidence can never
 * lower what another day gets.
 */
public final class PeriodOfStudy {

    private static final String NOTHING_THAT_DAY = "nothingThatDay";
    private static final Comparator<Work> IN_ORDER_OF_LOSS = Comparator
            .comparingInt((Work work) -> work.loss().map(Loss::rank).orElse(0))
            .thenComparing(Work.IN_ORDER_OF_DUE_DATE);

    private final StudyDays days;
    private final DayTally[] tallies;
    private final HourlyWeeks weeks;

    private PeriodOfStudy(Period period, Law law) {
        this.days = new StudyDays(period, law);
        this.tallies = new DayTally[days.count()];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new DayTally(days.rules(i), days.readings(i));
        }
        if (tallies.length > 0) {
            var staff = new Staff(period.program());
            var desk = new WorkDesk(period, days, staff, law);
            place(desk.sorted(), new SessionDesk(period, days, staff, law).sorted(), desk);
        }
        this.weeks = new HourlyWeeks(period, days);
    }

    /** Brings together what the period holds. */
    public static PeriodOfStudy of(Period period, Law law) {
        return new PeriodOfStudy(period, law);
    }

    /** The finding of each schoolday, in order. */
    public List<DayValue> judged() {
        var values = new ArrayList<DayValue>(tallies.length);
        for (int i = 0; i < tallies.length; i++) {
            int creditable = weeks.creditable(i, tallies[i].counted());
            values.add(new DayValue(days.day(i),
                    new DayFinding(tallies[i], days.rules(i), days.readings(i), creditable).finding()));
        }
        return values;
    }

    private void place(List<Work> works, List<Attended> sessions, WorkDesk desk) {
        for (var work : works) {
            if (!work.isLost() && work.isByDay()) {
                tallies[work.first()].count(work, work.fact().minutes().count());
            }
        }
        sessions.forEach(session -> tallies[session.place()].attend(session));
        for (var work : works) {
            if (!work.isLost() && !work.isByDay()) {
                spread(work);
            }
        }
        var lost = new ArrayList<Work>();
        works.forEach(work -> {
            if (work.isLost()) {
                lost.add(work);
            }
        });
        lost.sort(IN_ORDER_OF_LOSS);
        lost.forEach(this::lose);
        markAssigned(works, desk);
        markEngaged(works, sessions);
        markNonparticipation(works, sessions);
    }

    private void spread(Work work) {
        int left = work.fact().minutes().count();
        for (int i = work.first(); i <= work.last() && left > 0; i++) {
            int given = Math.min(left, tallies[i].lack());
            if (given > 0) {
                tallies[i].count(work, given);
                left -= given;
            }
        }
        if (left > 0) {
            tallies[work.last()].note(Reason.notes("SURPLUS_NOT_CARRIED", days.rules(work.last()).lateWork().citation(),
                    left + " of the minutes of " + work.wordsWithValue()
                            + " are more than its days needed; they are not carried to other days.",
                    work.evidence()));
        }
    }

    /** Names the work on each day for which it was meant, with the minutes that it would have given. */
    private void lose(Work work) {
        var loss = work.loss().orElseThrow();
        if (work.last() < work.first()) {
            // Its days are none of the period's: the nearest schoolday is where a reader will look for it.
            tallies[Math.clamp(work.last(), 0, tallies.length - 1)].note(loss.note());
            return;
        }
        int left = work.fact().minutes().count();
        for (int i = work.first(); i <= work.last(); i++) {
            if (loss.explainsDays()) {
                int given = work.isByDay() ? left : Math.min(left, tallies[i].lack());
                tallies[i].lose(work, given);
                left -= given;
            } else {
                tallies[i].note(loss.note());
            }
        }
    }

    private void markAssigned(List<Work> works, WorkDesk desk) {
        var judged = new HashSet<String>();
        works.forEach(work -> judged.add(work.fact().assignmentId()));
        desk.assignments().forEach(assignment -> {
            var fact = assignment.fact();
            boolean isJudged = judged.contains(fact.assignmentId());
            for (int i = days.firstFrom(fact.assignedOn()), last = days.lastUntil(fact.dueOn()); i <= last; i++) {
                tallies[i].assign();
                if (!isJudged) {
                    tallies[i].await(assignment);
                }
            }
        });
    }

    /** A charter pupil was engaged on a day: took part in a session, handed work in, or did work of that day alone. */
    private void markEngaged(List<Work> works, List<Attended> sessions) {
        if (!days.anyOf(rules -> rules.engagement().isPresent())) {
            return;
        }
        for (var session : sessions) {
            if (session.tookPart() && days.rules(session.place()).engagement().isPresent()) {
                tallies[session.place()].engage(session.participation().id());
            }
        }
        for (var work : works) {
            boolean ofOneDay = work.isByDay() && !work.isLost();
            if (ofOneDay) {
                engage(work.first(), work);
            }
            int handedIn = days.placeOf(work.fact().submittedOn());
            if (work.assignment().isPresent() && !(ofOneDay && handedIn == work.first())) {
                engage(handedIn, work);
            }
        }
    }

    /** In 2021-22: the pupil took no part in Independent Study on the day at all (EC 51747.5(c) as it then stood). */
    private void markNonparticipation(List<Work> works, List<Attended> sessions) {
        if (!days.anyOf(rules -> rules.isNonparticipation(NOTHING_THAT_DAY))) {
            return;
        }
        var missed = new HashMap<Integer, List<EntryId>>();
        var took = new HashSet<Integer>();
        for (var session : sessions) {
            if (session.tookPart()) {
                took.add(session.place());
            } else {
                missed.computeIfAbsent(session.place(), place -> new ArrayList<>()).addAll(session.evidence());
            }
        }
        works.forEach(work -> took.add(days.placeOf(work.fact().submittedOn())));
        for (int i = 0; i < tallies.length; i++) {
            var rules = days.rules(i);
            boolean nothing = !took.contains(i) && tallies[i].shares().isEmpty() && tallies[i].lost().isEmpty();
            if (nothing && rules.isNonparticipation(NOTHING_THAT_DAY)) {
                tallies[i].note(Reason.notes("NONPARTICIPATORY", rules.nonparticipation().orElseThrow().citation(),
                        "The pupil took no part in Independent Study on the day, and is nonparticipatory.",
                        missed.getOrDefault(i, List.of())));
            }
        }
    }

    private void engage(int place, Work work) {
        if (place >= 0 && days.rules(place).engagement().isPresent()) {
            tallies[place].engage(work.judgement().id());
        }
    }
}
