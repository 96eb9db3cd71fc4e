package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.EntryId;
import org.manzanita.model.School;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.SchoolCalendar;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 46393: what a closure in an emergency asks of the LEA.
 *
 * <p>Of one that begins by 30 June 2026 an affidavit certifies a plan to offer Independent Study within ten instructional
 * days; of a later one, that a safety plan with an instructional continuity plan was adopted and carried out. Days on which
 * school is closed are instructional days that were lost, and are counted with the others.
 */
@Component
public final class EmergencyWatch implements Watch {

    /** A stretch of schooldays lost to an emergency, by its first. */
    private record Closure(SchoolCalendar calendar, LocalDate first, EntryId entry) {}

    @Override
    public String name() {
        return "emergency";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        return List.of();
    }

    @Override
    public List<Notice> look(Surroundings surroundings) {
        var attested = new Attested(surroundings);
        var duties = new ArrayList<Duty>();
        for (var closure : closures(surroundings)) {
            duties.addAll(planned(closure, surroundings.law(), attested));
            duties.addAll(continued(closure, surroundings.law(), attested));
        }
        return duties.stream().map(duty -> duty.notice(name(), Optional.empty(), surroundings.on())).toList();
    }

    private static List<Duty> planned(Closure closure, Law law, Attested attested) {
        return law.find("emergencyOfferWithinSchooldays", "all", closure.first())
                .map(row -> Attested.done(duty("Certify a plan to offer Independent Study within " + row.value()
                        + " instructional days of the closure.", row, closure)
                        .due(instructionalDay(closure, row.integer())),
                        attested.concerning("emergencyPlan", closure.first())))
                .stream().toList();
    }

    private static List<Duty> continued(Closure closure, Law law, Attested attested) {
        var duties = new ArrayList<Duty>();
        law.find("emergencyContactWithinDays", "all", closure.first()).ifPresent(row -> {
            duties.add(Attested.done(duty("Have a safety plan with an instructional continuity plan adopted.", row,
                    closure).due(Optional.of(closure.first())), attested.by("safetyPlan", closure.first())));
            duties.add(Attested.done(duty("Reach every pupil, both ways, within " + row.value()
                    + " days of the closure.", row, closure)
                    .due(Optional.of(closure.first().plusDays(row.integer()))),
                    attested.concerning("emergencyContact", closure.first())));
            duties.add(Attested.done(duty("Certify that the safety plan was carried out, or why it was not.", row,
                    closure), attested.concerning("safetyPlanCarriedOut", closure.first())));
        });
        law.find("emergencyInstructionWithinSchooldays", "all", closure.first())
                .ifPresent(row -> duties.add(Attested.done(duty("Offer instruction, remote or in person, within "
                        + row.value() + " instructional days of the closure.", row, closure)
                        .due(instructionalDay(closure, row.integer())),
                        attested.concerning("emergencyInstruction", closure.first()))));
        return duties;
    }

    private static Duty duty(String words, LawRow row, Closure closure) {
        return Duty.of(words, row.citation(), closure.first(), "School was closed in an emergency from "
                + closure.first() + " on (calendar " + closure.calendar().calendarId() + ").",
                List.of(closure.entry()));
    }

    /** The n-th day after the first that is taught, or would have been; the first is not counted (EC 9). */
    private static Optional<LocalDate> instructionalDay(Closure closure, int n) {
        int counted = 0;
        var last = closure.first().plusYears(1);
        for (var day = closure.first().plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
            counted += isInstructional(closure.calendar(), day) ? 1 : 0;
            if (counted == n) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static boolean isInstructional(SchoolCalendar calendar, LocalDate day) {
        return calendar.isTaught(day) || closed(calendar, day).isPresent();
    }

    private static Optional<Recorded<CalendarDay>> closed(SchoolCalendar calendar, LocalDate day) {
        return calendar.on(day).filter(listed -> listed.fact().kind() == DayKind.EMERGENCY_CLOSURE);
    }

    /** One for each calendar and stretch; a day of school ends a closure, holidays and weekends do not. */
    private static List<Closure> closures(Surroundings surroundings) {
        var calendars = new TreeMap<String, SchoolCalendar>();
        for (var school : surroundings.program().all(School.class)) {
            var calendar = surroundings.program().calendarOf(school.fact().schoolId());
            calendars.put(calendar.calendarId(), calendar);
        }
        var year = surroundings.year();
        var closures = new ArrayList<Closure>();
        for (var calendar : calendars.values()) {
            boolean open = false;
            for (var day = year.firstDay(); year.contains(day) && !day.isAfter(surroundings.on()); day = day
                    .plusDays(1)) {
                var closed = closed(calendar, day);
                if (closed.isPresent() && !open) {
                    closures.add(new Closure(calendar, day, closed.get().id()));
                }
                open = closed.isPresent() || (open && !calendar.isTaught(day));
            }
        }
        return closures;
    }
}
