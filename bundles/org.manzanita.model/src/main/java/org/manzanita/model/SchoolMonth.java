package org.manzanita.model;

import java.time.LocalDate;

/** A school month: 20 days, or four weeks of five days, legal holidays among them (EC 37201). */
public record SchoolMonth(String calendarId, int number, LocalDate from, LocalDate until) implements ProgramFact {

    @Override
    public String key() {
        return calendarId + "/" + from;
    }
}
