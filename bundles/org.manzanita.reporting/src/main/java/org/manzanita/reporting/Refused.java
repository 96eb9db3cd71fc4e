package org.manzanita.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.manzanita.model.Days;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Reason;
import org.manzanita.rules.ReasonCode;

/**
 * ATT-21: the schooldays of a pupil that earned nothing, each once and with exactly one primary reason.
 *
 * <p>A day that another agreement earned costs the LEA nothing and is not among them.
 */
public record Refused(JudgedDay day, Reason primary) {

    /** The order of codes: as the law lists them, those it does not know last. */
    public static Comparator<String> order(Law law) {
        return Comparator.comparingInt((String code) -> rank(law, code)).thenComparing(Comparator.naturalOrder());
    }

    public static List<Refused> of(JudgedPupil pupil, Law law, Predicate<JudgedDay> which) {
        var order = order(law);
        var refused = new ArrayList<Refused>();
        var days = pupil.days();
        for (int from = 0, until; from < days.size(); from = until) {
            until = from + 1;
            while (until < days.size() && days.get(until).day().equals(days.get(from).day())) {
                until++;
            }
            var sameDay = days.subList(from, until);
            var earned = sameDay.stream().map(day -> day.finding().credit()).reduce(Days.ZERO, Days::plus);
            if (earned.isZero()) {
                sameDay.stream().filter(which)
                        .flatMap(day -> law.primaryRefusal(day.finding()).map(reason -> new Refused(day, reason))
                                .stream())
                        .min(Comparator.comparing((Refused one) -> one.primary().code(), order)
                                .thenComparing(one -> one.day().agreementId()))
                        .ifPresent(refused::add);
            }
        }
        return refused;
    }

    /** What the code stands for and how to cure it, in sentences; empty if no installed law explains it. */
    public static Optional<String> explained(Law law, String code) {
        return law.reasonCode(code).map(known -> known.means() + " " + known.cure());
    }

    private static int rank(Law law, String code) {
        return law.reasonCode(code).map(ReasonCode::order).orElse(Integer.MAX_VALUE);
    }
}
