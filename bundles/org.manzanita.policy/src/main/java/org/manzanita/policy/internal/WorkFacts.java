package org.manzanita.policy.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.manzanita.model.EntryId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.SessionForm;
import org.manzanita.rules.Period;
import org.manzanita.rules.WorkedOut;

/** What came in of the work, and who came to the meetings, before the day that is judged. */
final class WorkFacts {

    /** Days over which missed synchronous instruction is counted. */
    private static final int FOUR_WEEKS = 28;

    static final List<RecordFact> ALL = List.of(
            RecordFact.number("work.missed",
                    "assignments of the agreement that were due before the day and did not come in"
                            + " by then, or had no time value",
                    WorkFacts::missed),
            RecordFact.number("work.weeksInRow",
                    "weeks before that of the day, one after another, in each of which work of"
                            + " the agreement was missed",
                    WorkFacts::weeksInRow),
            RecordFact.number("work.percentOfWeek",
                    "whole percent of the work of the agreement that came in, of the last"
                            + " week before that of the day in which any was due",
                    WorkFacts::percent),
            RecordFact.number("meetings.missed",
                    "one-to-one meetings of the school year before the day, in which the pupil"
                            + " did not take part",
                    period -> {
                        var sessions = attended(period, session -> session == SessionForm.ONE_TO_ONE);
                        return day -> {
                            var missed = sessions.stream().filter(each -> each.missed() && each.day().isBefore(day))
                                    .toList();
                            return WorkedOut.known(List.of(Integer.toString(missed.size())),
                                    missed.size() + " one-to-one meetings of the school year were missed.",
                                    missed.stream().map(Attended::entry).toList());
                        };
                    }),
            RecordFact.number("sessions.missedPercent",
                    "whole percent of the sessions of the four weeks before the day for"
                            + " which the pupil was scheduled, in which he did not take part",
                    WorkFacts::missedPercent));

    private WorkFacts() {}

    private record Attended(LocalDate day, boolean missed, EntryId entry) {}

    private static NavigableMap<LocalDate, WeeksWork> weeks(Period period) {
        return new TreeMap<>(WeeksWork.of(period.pupil(), period.agreement().fact().agreementId()));
    }

    private static Function<LocalDate, WorkedOut<List<String>>> missed(Period period) {
        var open = WeeksWork.open(period.pupil(), period.agreement().fact().agreementId());
        return day -> {
            var missed = open.headMap(day, false).values().stream().flatMap(List::stream).toList();
            return WorkedOut.known(List.of(Integer.toString(missed.size())), missed.size()
                    + " assignments of the agreement did not come in by the day they were due.", missed);
        };
    }

    private static Function<LocalDate, WorkedOut<List<String>>> weeksInRow(Period period) {
        var weeks = weeks(period);
        return day -> {
            int inRow = 0;
            var open = new ArrayList<EntryId>();
            for (var week : before(weeks, day).descendingMap().values()) {
                if (week.open().isEmpty()) {
                    break;
                }
                inRow++;
                open.addAll(week.open());
            }
            return WorkedOut.known(List.of(Integer.toString(inRow)), "Work was missed in " + inRow
                    + " weeks in a row.", open);
        };
    }

    private static Function<LocalDate, WorkedOut<List<String>>> percent(Period period) {
        var weeks = weeks(period);
        return day -> {
            var last = before(weeks, day).lastEntry();
            return last == null
                    ? WorkedOut.unknown("No work was due in a week before that of the day.", List.of())
                    : WorkedOut.known(List.of(Integer.toString(last.getValue().percent())),
                            last.getValue().done() + " of "
                                    + last.getValue().due() + " assignments of the week of " + last.getKey()
                                    + " came in.",
                            last.getValue().open());
        };
    }

    private static NavigableMap<LocalDate, WeeksWork> before(NavigableMap<LocalDate, WeeksWork> weeks,
            LocalDate day) {
        return weeks.headMap(day.with(DayOfWeek.MONDAY), false);
    }

    private static Function<LocalDate, WorkedOut<List<String>>> missedPercent(Period period) {
        var sessions = attended(period, form -> true);
        return day -> {
            var counted = sessions.stream()
                    .filter(each -> each.day().isBefore(day) && !each.day().isBefore(day.minusDays(FOUR_WEEKS)))
                    .toList();
            var missed = counted.stream().filter(Attended::missed).toList();
            return counted.isEmpty()
                    ? WorkedOut.unknown("The pupil was scheduled for no session in the four weeks before.", List.of())
                    : WorkedOut.known(List.of(Integer.toString(missed.size() * 100 / counted.size())), missed.size()
                            + " of " + counted.size() + " sessions of the four weeks before were missed.",
                            missed.stream().map(Attended::entry).toList());
        };
    }

    /** The sessions of the school year for which the pupil was scheduled, in order of their days. */
    private static List<Attended> attended(Period period, Predicate<SessionForm> form) {
        var attended = new ArrayList<Attended>();
        for (var participation : period.pupil().all(Participation.class)) {
            period.program().session(participation.fact().sessionId())
                    .filter(session -> form.test(session.fact().form()) && period.year().contains(session.fact().day()))
                    .ifPresent(session -> attended.add(new Attended(session.fact().day(),
                            participation.fact().minutes().equals(Minutes.ZERO), participation.id())));
        }
        attended.sort(Comparator.comparing(Attended::day).thenComparing(Attended::entry));
        return attended;
    }
}
