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
 * @param in works it out of a period, once; what comes of it is asked for each schoolday. A fact can have several values
 */
record RecordFact(String name, String counts, boolean isText,
        Function<Period, Function<LocalDate, WorkedOut<List<String>>>> in) {

    static RecordFact number(String name, String counts,
            Function<Period, Function<LocalDate, WorkedOut<List<String>>>> in) {
        return new RecordFact(name, counts, false, in);
    }

    static RecordFact text(String name, String counts,
            Function<Period, Function<LocalDate, WorkedOut<List<String>>>> in) {
        return new RecordFact(name, counts, true, in);
    }
}
