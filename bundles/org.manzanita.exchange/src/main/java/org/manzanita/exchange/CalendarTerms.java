package org.manzanita.exchange;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manzanita.model.LeaId;

/**
 * How the file of a school calendar is to be taken.
 *
 * @param lea whose ledger it goes into
 * @param calendarId the calendar, or track, that it is of
 * @param from the first day of instruction
 * @param until the last day of instruction, counted, in the same school year
 * @param said what the events are, by their summary or one of their categories: a kind of day, such as {@code holiday}, or
 *     {@link #ASIDE}
 */
public record CalendarTerms(LeaId lea, String calendarId, LocalDate from, LocalDate until,
        SortedMap<String, String> said) {

    /** What is said of an event that changes no day, such as a concert. */
    public static final String ASIDE = "aside";

    public CalendarTerms {
        said = new TreeMap<>(said);
    }
}
