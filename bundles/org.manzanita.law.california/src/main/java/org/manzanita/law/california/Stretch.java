package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Successive schooldays of which the same is so, so that one ruling can stand for them all.
 *
 * @param from the first schoolday
 * @param until the last, counted
 * @param of what is so of each of them
 */
record Stretch<T>(LocalDate from, LocalDate until, T of) {

    /** The stretches of the schooldays for which {@code seen} answers; days for which it gives null are in none. */
    static <T> List<Stretch<T>> of(List<LocalDate> schooldays, Function<LocalDate, @Nullable T> seen) {
        var stretches = new ArrayList<Stretch<T>>();
        Stretch<T> open = null;
        for (var day : schooldays) {
            T found = seen.apply(day);
            if (open != null && found != null && open.of().equals(found)) {
                open = new Stretch<>(open.from(), day, open.of());
                stretches.set(stretches.size() - 1, open);
            } else if (found != null) {
                open = new Stretch<>(day, day, found);
                stretches.add(open);
            } else {
                open = null;
            }
        }
        return stretches;
    }

    Ruling ruling(Reason reason) {
        return new Ruling(from, until, reason);
    }

    /** As in {@code on 2026-09-16} or {@code from 2026-09-16 to 2026-09-18}. */
    String dates() {
        return from.equals(until) ? "on " + from : "from " + from + " to " + until;
    }
}
