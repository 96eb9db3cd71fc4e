package org.manzanita.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.ProgramFact;
import org.manzanita.model.SchoolMonth;

/** 36 weeks of five schooldays from Monday, 11 August 2025, without a holiday inside a week: 180 schooldays, 9 months. */
final class SyntheticCalendar {

    static final String ID = "main";
    static final int WEEKS = 36;
    static final int DAYS = 5 * WEEKS;
    private static final LocalDate FIRST = LocalDate.of(2025, 8, 11);
    /** Weeks of the calendar in which nobody is taught: Thanksgiving, winter, spring. */
    private static final List<Integer> OFF = List.of(15, 19, 20, 32);

    private final List<LocalDate> mondays = new ArrayList<>();

    SyntheticCalendar() {
        for (int week = 0; mondays.size() < WEEKS; week++) {
            if (!OFF.contains(week)) {
                mondays.add(FIRST.plusWeeks(week));
            }
        }
    }

    LocalDate monday(int week) {
        return mondays.get(week);
    }

    LocalDate friday(int week) {
        return mondays.get(week).plusDays(4);
    }

    LocalDate day(int schoolday) {
        return mondays.get(schoolday / 5).plusDays(schoolday % 5);
    }

    List<ProgramFact> facts() {
        var facts = new ArrayList<ProgramFact>();
        for (int day = 0; day < DAYS; day++) {
            facts.add(new CalendarDay(ID, day(day), DayKind.INSTRUCTION));
        }
        for (int month = 0; month < WEEKS / 4; month++) {
            facts.add(new SchoolMonth(ID, month + 1, monday(month * 4), friday(month * 4 + 3)));
        }
        return facts;
    }
}
