package org.manzanita.rules;

import java.time.LocalDate;
import java.util.Objects;

/** A reason that holds for every schoolday from one day to another, both counted. */
public record Ruling(LocalDate from, LocalDate until, Reason reason) {

    public Ruling {
        Objects.requireNonNull(reason, "reason");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A ruling cannot end on " + until + ", before it begins on " + from + ".");
        }
    }

    public static Ruling on(LocalDate day, Reason reason) {
        return new Ruling(day, day, reason);
    }

    /** For every day of the period. */
    public static Ruling throughout(Period period, Reason reason) {
        return new Ruling(period.agreement().fact().from(), period.agreement().fact().until(), reason);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
