package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzanita.model.Tokens;
import org.manzanita.rules.SchoolCalendar;

/** How long a person has for something, in the unit in which the district says it. */
record Within(Unit unit, int count) {

    /** What is counted. Schooldays are days taught at the pupil's school; the others are days of the calendar. */
    enum Unit {
        SCHOOLDAYS, DAYS, WEEKS
    }

    static Within read(Said said) {
        said.only(Stream.of(Unit.values()).map(Tokens::of).toArray(String[]::new));
        var units = Stream.of(Unit.values()).filter(unit -> said.child(Tokens.of(unit)).isPresent()).toList();
        if (units.size() != 1) {
            said.fault("Expected one duration, such as {schooldays: 10}, {days: 60} or {weeks: 2}.");
            return new Within(Unit.DAYS, 1);
        }
        return new Within(units.getFirst(), said.need(Tokens.of(units.getFirst())).count());
    }

    /** The last day in time; the first is not counted. Empty when the calendar ends before it. */
    Optional<LocalDate> from(LocalDate day, SchoolCalendar calendar) {
        return switch (unit) {
            case SCHOOLDAYS -> calendar.taughtAfter(day, count);
            case DAYS -> Optional.of(day.plusDays(count));
            case WEEKS -> Optional.of(day.plusWeeks(count));
        };
    }

    @Override
    public String toString() {
        var name = Tokens.of(unit);
        return count + " " + (count == 1 ? name.substring(0, name.length() - 1) : name);
    }
}
