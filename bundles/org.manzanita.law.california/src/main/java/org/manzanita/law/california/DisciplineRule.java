package org.manzanita.law.california;

import java.util.List;
import java.util.stream.Stream;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 48911, 48915: days of suspension earn nothing, nor do days of expulsion without a lawful placement. */
@Component
public final class DisciplineRule implements StateRule {

    private static final StatusRefusal SUSPENDED = new StatusRefusal(Status.SUSPENDED, "SUSPENDED",
            new Citation("E-03", "EC 48911"), "The pupil was suspended");
    private static final Citation EXPULSION = new Citation("E-03", "EC 48915");

    @Override
    public List<String> rules() {
        return List.of("E-03");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return Stream.concat(SUSPENDED.rulings(period).stream(), expelled(period).stream()).toList();
    }

    /** An expelled pupil to whom a classroom was offered beside Independent Study is lawfully placed. */
    private static List<Ruling> expelled(Period period) {
        var expulsions = Statuses.of(Status.EXPELLED, period);
        if (expulsions.isEmpty()) {
            return List.of();
        }
        var offers = Statuses.of(Status.CLASSROOM_ALTERNATIVE_OFFERED, period);
        return Stretch.of(period.schooldays(), day -> offers.holdOn(day) ? null : expulsions.on(day).orElse(null))
                .stream()
                .map(stretch -> stretch.ruling(Reason.refuses("SUSPENDED", EXPULSION,
                        "The pupil was expelled, without a placement that offers a classroom, " + stretch.dates()
                                + ".",
                        List.of(stretch.of().id()))))
                .toList();
    }
}
