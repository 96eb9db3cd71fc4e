package org.manzanita.model;

import java.time.LocalDate;

/** One day of a school calendar. */
public record CalendarDay(String calendarId, LocalDate day, DayKind kind) implements ProgramFact {

    @Override
    public String key() {
        return calendarId + "/" + day;
    }
}
