package org.manzanita.testing;

import java.time.DateTimeException;
import java.time.LocalDate;

/** One day, or the days from one to another, both counted: {@code 2026-09-14..2026-09-18}. */
record Range(LocalDate from, LocalDate until) {

    static Range of(String text) {
        try {
            var ends = text.split("\\.\\.", 2);
            return new Range(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
        } catch (DateTimeException e) {
            throw new CaseException("'" + text + "' is neither a day nor a range such as 2026-09-14..2026-09-18.");
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
