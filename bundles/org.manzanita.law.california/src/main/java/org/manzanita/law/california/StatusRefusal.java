package org.manzanita.law.california;

import java.util.List;
import java.util.function.Predicate;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;

/**
 * Days are refused while something is so of the pupil.
 *
 * @param held what is held, without its dates: {@code The pupil was suspended}
 */
record StatusRefusal(Status status, String code, Citation under, String held) {

    List<Ruling> rulings(Period period) {
        return rulings(period, entry -> true);
    }

    /** Only the entries that the condition holds for. */
    List<Ruling> rulings(Period period, Predicate<Recorded<PupilStatus>> condition) {
        var statuses = Statuses.of(status, period);
        if (statuses.isEmpty()) {
            return List.of();
        }
        return Stretch.of(period.schooldays(), day -> statuses.on(day).filter(condition).orElse(null)).stream()
                .map(stretch -> stretch.ruling(Reason.refuses(code, under, held + " " + stretch.dates() + ".",
                        List.of(stretch.of().id()))))
                .toList();
    }
}
