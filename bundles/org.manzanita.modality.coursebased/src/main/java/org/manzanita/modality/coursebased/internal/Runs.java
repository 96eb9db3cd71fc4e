package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/** Rulings over runs of schooldays for which one reason holds. */
final class Runs {

    private Runs() {}

    static List<Ruling> of(List<LocalDate> schooldays, Function<LocalDate, Optional<Reason>> reasonOn) {
        var rulings = new ArrayList<Ruling>();
        Optional<Reason> running = Optional.empty();
        LocalDate from = null;
        LocalDate last = null;
        for (var day : schooldays) {
            var reason = reasonOn.apply(day);
            if (!reason.equals(running)) {
                if (running.isPresent() && from != null && last != null) {
                    rulings.add(new Ruling(from, last, running.get()));
                }
                from = day;
                running = reason;
            }
            last = day;
        }
        if (running.isPresent() && from != null && last != null) {
            rulings.add(new Ruling(from, last, running.get()));
        }
        return rulings;
    }
}
