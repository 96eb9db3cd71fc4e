package org.manzanita.testing.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.SchoolMonth;

/** A school year of 180 days: its weekdays from the first day on, less the days off. */
record SampleCalendar(String calendarId, LocalDate first, Set<LocalDate> holidays, Set<LocalDate> recess,
        LocalDate winter) {

    private static final int SCHOOLDAYS = 180;

    /** As put to the board for 2026-27; two recess dates of it are inferred from the count of each month. */
    static SampleCalendar sanJuan2026(String calendarId) {
        return new SampleCalendar(calendarId, LocalDate.of(2026, 8, 13),
                days("2026-09-07", "2026-11-11", "2027-01-18", "2027-05-31"),
                days("2026-10-05", "2026-11-12", "2026-11-13", "2026-11-23..2026-11-27", "2026-12-21..2027-01-04",
                        "2027-02-15..2027-02-19", "2027-03-22..2027-03-26", "2027-04-30"),
                LocalDate.of(2026, 12, 21));
    }

    /** Made up after the pattern of the district's later years. */
    static SampleCalendar sanJuan2022(String calendarId) {
        return new SampleCalendar(calendarId, LocalDate.of(2022, 8, 11),
                days("2022-09-05", "2022-11-11", "2023-01-16", "2023-05-29"),
                days("2022-10-03", "2022-11-21..2022-11-25", "2022-12-19..2023-01-03", "2023-02-13..2023-02-17",
                        "2023-03-27..2023-03-31"),
                LocalDate.of(2022, 12, 19));
    }

    private static Set<LocalDate> days(String... texts) {
        var days = new TreeSet<LocalDate>();
        for (var text : texts) {
            var ends = text.split("\\.\\.");
            var last = LocalDate.parse(ends[ends.length - 1]);
            for (var day = LocalDate.parse(ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }

    List<CalendarDay> days() {
        var days = new ArrayList<CalendarDay>();
        int taught = 0;
        for (var day = first; taught < SCHOOLDAYS; day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                var kind = holidays.contains(day)
                        ? DayKind.HOLIDAY
                        : recess.contains(day) ? DayKind.RECESS : DayKind.INSTRUCTION;
                taught += kind == DayKind.INSTRUCTION ? 1 : 0;
                days.add(new CalendarDay(calendarId, day, kind));
            }
        }
        return days;
    }

    List<LocalDate> schooldays() {
        return days().stream().filter(day -> day.kind() == DayKind.INSTRUCTION).map(CalendarDay::day).toList();
    }

    /** Four weeks each; the two weeks of winter recess are left out (EC 37201). */
    List<SchoolMonth> months() {
        var months = new ArrayList<SchoolMonth>();
        var last = schooldays().getLast();
        var monday = first.with(DayOfWeek.MONDAY);
        for (int number = 1; !monday.isAfter(last); number++) {
            var from = monday;
            for (int weeks = 0; weeks < 4; monday = monday.plusWeeks(1)) {
                weeks += monday.isBefore(winter) || !monday.isBefore(winter.plusWeeks(2)) ? 1 : 0;
            }
            var friday = monday.minusDays(3);
            months.add(new SchoolMonth(calendarId, number, from, friday.isAfter(last) ? last : friday));
            monday = monday.equals(winter) ? winter.plusWeeks(2) : monday;
        }
        return months;
    }

    /** The schooldays of the full school months that end by 15 April: what P-2 counts (EC 41601). */
    List<LocalDate> schooldaysOfP2() {
        var cutOff = LocalDate.of(first.getYear() + 1, 4, 15);
        var end = months().stream().map(SchoolMonth::until).filter(until -> !until.isAfter(cutOff))
                .reduce((earlier, later) -> later).orElseThrow();
        return schooldays().stream().filter(day -> !day.isAfter(end)).toList();
    }
}
