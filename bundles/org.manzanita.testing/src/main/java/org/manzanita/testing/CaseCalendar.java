package org.manzanita.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.SchoolMonth;
import org.manzanita.model.SchoolYear;

/**
 * The calendar of every case: weekdays from the first Monday on or after 10 August to the second Friday of June, with
 * the legal holidays, the week of Thanksgiving, two weeks of winter and one of spring off.
 */
final class CaseCalendar {

    private CaseCalendar() {}

    static List<CalendarDay> days(String calendarId, SchoolYear year) {
        var off = daysOff(year);
        var days = new ArrayList<CalendarDay>();
        var last = LocalDate.of(year.starts() + 1, Month.JUNE, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.FRIDAY));
        for (var day = first(year); !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                days.add(new CalendarDay(calendarId, day, off.getOrDefault(day, DayKind.INSTRUCTION)));
            }
        }
        return days;
    }

    /** Four weeks each; the two weeks of winter are left out (EC 37201). */
    static List<SchoolMonth> months(String calendarId, SchoolYear year) {
        var months = new ArrayList<SchoolMonth>();
        var winter = winter(year);
        var monday = first(year);
        for (int number = 1; number <= 10; number++) {
            var from = monday;
            int weeks = 0;
            while (weeks < 4) {
                if (monday.isBefore(winter) || !monday.isBefore(winter.plusWeeks(2))) {
                    weeks++;
                }
                monday = monday.plusWeeks(1);
            }
            months.add(new SchoolMonth(calendarId, number, from, monday.minusDays(3)));
            if (monday.equals(winter)) {
                monday = winter.plusWeeks(2);
            }
        }
        return months;
    }

    private static LocalDate first(SchoolYear year) {
        return LocalDate.of(year.starts(), Month.AUGUST, 10).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate winter(SchoolYear year) {
        return LocalDate.of(year.starts(), Month.DECEMBER, 25)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Map<LocalDate, DayKind> daysOff(SchoolYear year) {
        int autumn = year.starts();
        int spring = autumn + 1;
        var off = new HashMap<LocalDate, DayKind>();
        off.put(LocalDate.of(autumn, Month.SEPTEMBER, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)),
                DayKind.HOLIDAY);
        off.put(LocalDate.of(autumn, Month.NOVEMBER, 11), DayKind.HOLIDAY);
        week(off, LocalDate.of(autumn, Month.NOVEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)).minusDays(3));
        week(off, winter(year));
        week(off, winter(year).plusWeeks(1));
        off.put(LocalDate.of(spring, Month.JANUARY, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.MONDAY)), DayKind.HOLIDAY);
        off.put(LocalDate.of(spring, Month.FEBRUARY, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.MONDAY)), DayKind.HOLIDAY);
        week(off, LocalDate.of(spring, Month.MARCH, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.MONDAY)));
        off.put(LocalDate.of(spring, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                DayKind.HOLIDAY);
        return off;
    }

    private static void week(Map<LocalDate, DayKind> off, LocalDate monday) {
        for (int i = 0; i < 5; i++) {
            off.put(monday.plusDays(i), DayKind.RECESS);
        }
    }
}
