package org.manzanita.audit.internal;

import org.manzanita.model.BoardPolicy;
import org.manzanita.model.CalendarDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.audit.Standing;
import org.manzanita.audit.Step;
import org.manzanita.model.Course;
import org.manzanita.model.Days;
import org.manzanita.model.EntryId;
import org.manzanita.model.School;
import org.manzanita.rules.Citation;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/** What the LEA offers and has written down: courses with classroom sections, policy texts of today, days taught. */
final class Offerings implements Procedure {

    private final Surroundings around;
    private final Programme programme;

    Offerings(Surroundings around, Programme programme) {
        this.around = around;
        this.programme = programme;
    }

    @Override
    public void conclude(Consumer<ExceptionTaken> taken) {
        programme.first("courses").ifPresent(task -> courses(task.step(), taken));
        programme.first("policyText").ifPresent(task -> policyText(task.step(), taken));
        programme.first("taughtDays").ifPresent(task -> taughtDays(task.step(), taken));
    }

    /** EC 51745(e): no course that graduation requires is offered by Independent Study alone. */
    private void courses(Step step, Consumer<ExceptionTaken> taken) {
        var latest = new TreeMap<String, Recorded<Course>>();
        around.program().all(Course.class).forEach(course -> latest.put(course.fact().courseId(), course));
        for (var course : latest.values()) {
            if (course.fact().requiredForGraduation() && !course.fact().classroomSection()) {
                taken.accept(exception(step, "NO_CLASSROOM_SECTION", "Course " + course.fact().courseId() + " ("
                        + course.fact().title() + ") is required for graduation and has no classroom section.",
                        List.of(course.id())));
            }
        }
    }

    /** AUD-D-04: numbers of an earlier year's law that a policy still has, beside what the law says now. */
    private void policyText(Step step, Consumer<ExceptionTaken> taken) {
        var stale = around.law().rows("staleWords", around.year().lastDay());
        for (var policy : around.policies()) {
            for (var value : policy.values()) {
                stale.stream().filter(row -> holds(value, row)).findFirst()
                        .ifPresent(row -> taken.accept(exception(step, "STALE_POLICY_TEXT", "Policy "
                                + policy.policyId() + " says of " + value.parameter() + " (" + value.source().section()
                                + "): \"" + value.value() + "\". The words \"" + row.value()
                                + "\" are of an earlier law; now: " + row.applies() + " (" + row.section() + ").",
                                around.program().all(BoardPolicy.class).stream().map(Recorded::id).toList())));
            }
        }
    }

    private static boolean holds(PolicyValue value, LawRow row) {
        return value.value().toLowerCase(Locale.ROOT).contains(row.value().toLowerCase(Locale.ROOT));
    }

    /** 5 CCR 11960: each track of a charter is taught on at least so many days. */
    private void taughtDays(Step step, Consumer<ExceptionTaken> taken) {
        var needed = around.law().find("annualDays", "charter", around.year().lastDay());
        var calendars = new TreeMap<String, String>();
        around.program().all(School.class)
                .forEach(school -> calendars.put(school.fact().calendarId(), school.fact().schoolId()));
        if (needed.isPresent()) {
            calendars.forEach((calendar, school) -> {
                var taught = around.program().calendarOf(school).taughtBetween(around.year().firstDay(),
                        around.year().lastDay());
                boolean over = !taught.isEmpty() && !around.on().isBefore(taught.getLast());
                if (over && taught.size() < needed.get().integer()) {
                    taken.accept(exception(step, "TOO_FEW_DAYS_TAUGHT", "Track " + calendar + " was taught on "
                            + taught.size() + " days, and " + needed.get().value() + " are needed.",
                            around.program().all(CalendarDay.class).stream()
                                    .filter(day -> day.fact().calendarId().equals(calendar)
                                            && around.year().contains(day.fact().day()))
                                    .map(Recorded::id).toList())
                            .at(school, Optional.empty(), Days.ZERO, Days.ZERO));
                }
            });
        }
    }

    private ExceptionTaken exception(Step step, String code, String held, List<EntryId> evidence) {
        return ExceptionTaken.ofLea(step, Standing.DUTY,
                Reason.notes(code, new Citation(step.id(), step.section()), held, evidence),
                Printed.cure(around.law(), code)).on(Printed.schooldays(around));
    }
}
