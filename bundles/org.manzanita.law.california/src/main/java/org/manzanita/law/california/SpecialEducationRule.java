package org.manzanita.law.california;

import java.util.List;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51745(c): a pupil with an IEP takes part only from when the IEP specifically provides for it. */
@Component
public final class SpecialEducationRule implements StateRule {

    private static final Citation IEP = new Citation("E-06", "EC 51745(c)");

    @Override
    public List<String> rules() {
        return List.of("E-06");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var ieps = Statuses.of(Status.IEP, period);
        if (ieps.isEmpty()) {
            return List.of();
        }
        var provisions = Statuses.of(Status.IEP_PROVIDES_FOR_IS, period);
        return Stretch.of(period.schooldays(),
                day -> ieps.on(day).map(iep -> provisions.on(day)
                        .map(provision -> Reason.supports("ELIGIBLE", IEP,
                                "The pupil's IEP specifically provides for Independent Study since "
                                        + provision.fact().from() + ".",
                                List.of(iep.id(), provision.id())))
                        .orElseGet(() -> Reason.refuses("IEP_NOT_AUTHORIZED", IEP,
                                "The pupil has an IEP since " + iep.fact().from()
                                        + ", and no provision of it for Independent Study is recorded for the day.",
                                List.of(iep.id()))))
                        .orElse(null))
                .stream().map(stretch -> stretch.ruling(stretch.of())).toList();
    }
}
