package org.manzanita.policy.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.manzanita.model.Agreement;
import org.manzanita.model.CourseCredit;
import org.manzanita.model.Progress;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Period;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.WorkedOut;

/** How often and how long the pupil studies independently, and with what progress. */
final class StayFacts {

    static final List<RecordFact> ALL = List.of(
            RecordFact.number("stay.schooldays", "schooldays from the agreement's first day to its last", throughout(
                    StayFacts::schooldays)),
            RecordFact.number("stays.thisYear",
                    "agreements that began in the school year of this one, up to and with it",
                    throughout(period -> stays(period, earlier -> inYearOf(period, earlier), "of the school year"))),
            RecordFact.number("stays.ever", "agreements that began up to and with this one",
                    throughout(period -> stays(period, earlier -> true, "in all"))),
            RecordFact.number("stays.unfinished",
                    "earlier agreements of which work did not come in by the day it was due",
                    throughout(StayFacts::unfinished)),
            RecordFact.number("studyDays.thisYear",
                    "schooldays under any agreement in the school year, up to and with the"
                            + " day",
                    period -> day -> {
                        int days = period.pupil().studyDaysThrough(day, period.program()).size();
                        return WorkedOut.known(List.of(Integer.toString(days)), "It is day " + days
                                + " of Independent Study in the school year.", List.of(period.agreement().id()));
                    }),
            RecordFact.number("credits.earned", "course credits awarded up to the day",
                    period -> day -> credits(period, credit -> !credit.awardedOn().isAfter(day))),
            RecordFact.number("credits.thisYear", "course credits awarded in the school year, up to the day",
                    period -> day -> credits(period, credit -> !credit.awardedOn().isAfter(day)
                            && period.year().contains(credit.awardedOn()))),
            RecordFact.text("progress.satisfactory", "true if the last decision on each course, up to the day, was that"
                    + " progress is satisfactory; else false", List.of("true", "false"),
                    period -> day -> progress(period, day)));

    private StayFacts() {}

    /** A fact that is the same on every day of the period. */
    private static Function<Period, Function<LocalDate, WorkedOut<List<String>>>> throughout(
            Function<Period, WorkedOut<List<String>>> fact) {
        return period -> {
            var value = fact.apply(period);
            return day -> value;
        };
    }

    private static WorkedOut<List<String>> schooldays(Period period) {
        var agreement = period.agreement().fact();
        return period.pupil().enrollmentOn(agreement.from()).map(enrollment -> {
            int days = period.program().calendarOf(enrollment.fact().schoolId())
                    .taughtBetween(agreement.from(), agreement.until()).size();
            return WorkedOut.known(List.of(Integer.toString(days)), "The stay is of " + days + " schooldays.",
                    List.of(period.agreement().id()));
        }).orElseGet(() -> WorkedOut.unknown("The pupil is enrolled nowhere when the agreement begins.", List.of()));
    }

    private static boolean inYearOf(Period period, Agreement earlier) {
        return SchoolYear.containing(earlier.from())
                .equals(SchoolYear.containing(period.agreement().fact().from()));
    }

    private static WorkedOut<List<String>> stays(Period period, Predicate<Agreement> which, String of) {
        var counted = upTo(period).filter(each -> which.test(each.fact())).toList();
        return WorkedOut.known(List.of(Integer.toString(counted.size())),
                "It is stay number " + counted.size() + " " + of
                        + ".",
                counted.stream().map(Recorded::id).toList());
    }

    /** The pupil's agreements that began before this one, in order, and this one. */
    private static Stream<Recorded<Agreement>> upTo(Period period) {
        var all = period.pupil().agreements();
        int until = 0;
        while (until < all.size()
                && !all.get(until).fact().agreementId().equals(period.agreement().fact().agreementId())) {
            until++;
        }
        return all.subList(0, Math.min(all.size(), until + 1)).stream();
    }

    private static WorkedOut<List<String>> unfinished(Period period) {
        var unfinished = period.pupil().agreements().stream()
                .filter(each -> each.fact().until().isBefore(period.agreement().fact().from())
                        && WeeksWork.of(period.pupil(), each.fact().agreementId()).values().stream()
                                .anyMatch(week -> !week.open().isEmpty()))
                .toList();
        return WorkedOut.known(List.of(Integer.toString(unfinished.size())), "Work of " + unfinished.size()
                + " earlier stays did not come in on time.", unfinished.stream().map(Recorded::id).toList());
    }

    private static WorkedOut<List<String>> credits(Period period, Predicate<CourseCredit> which) {
        var counted = period.pupil().all(CourseCredit.class).stream().filter(each -> which.test(each.fact())).toList();
        var sum = counted.stream().map(each -> each.fact().credits()).reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
        return WorkedOut.known(List.of(sum), sum + " credits are on record.",
                counted.stream().map(Recorded::id).toList());
    }

    private static WorkedOut<List<String>> progress(Period period, LocalDate day) {
        var last = new TreeMap<String, Recorded<Progress>>();
        period.pupil().all(Progress.class).stream().filter(each -> !each.fact().decidedOn().isAfter(day))
                .forEach(each -> last.merge(each.fact().courseId(), each, (one, other) -> other.fact().decidedOn()
                        .isBefore(one.fact().decidedOn()) ? one : other));
        if (last.isEmpty()) {
            return WorkedOut.unknown("No decision on satisfactory progress is on record.", List.of());
        }
        boolean satisfactory = last.values().stream().allMatch(each -> each.fact().satisfactory());
        return WorkedOut.known(List.of(Boolean.toString(satisfactory)), "Progress was last found "
                + (satisfactory ? "" : "not ") + "satisfactory.", last.values().stream().map(Recorded::id).toList());
    }
}
