package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.manzanita.rules.Period;
import org.manzanita.rules.WorkedOut;

/**
 * Something that is on record, by a name that a district's condition can ask for.
 *
 * @param counts what it counts and as of when, for the page of the format
 * @param isText whether it is words, and not a number
 * @param among the only values that it can have; empty if it can have any
 * @param in works it out of a period, once; what comes of it is asked for each schoolday. A fact can have several values
 */
record RecordFact(String name, String counts, boolean isText, List<String> among,
        Function<Period, Function<LocalDate, WorkedOut<List<String>>>> in) {

    RecordFact {
        among = List.copyOf(among);
    }

    static RecordFact number(String name, String counts,
            Function<Period, Function<LocalDate, WorkedOut<List<String>>>> in) {
        return new RecordFact(name, counts, false, List.of(), in);
    }

    static RecordFact text(String name, String counts,
            Function<Period, Function<LocalDate, WorkedOut<List<String>>>> in) {
        return text(name, counts, List.of(), in);
    }

    /** One of few words, so that another is a slip of the pen. */
    static RecordFact text(String name, String counts, List<String> among,
            Function<Period, Function<LocalDate, WorkedOut<List<String>>>> in) {
        return new RecordFact(name, counts, true, among, in);
    }
}
