package org.manzanita.law.california;

import java.util.List;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 48225.5: an absence for work in entertainment is excused, and is no attendance of any kind. */
@Component
public final class EntertainmentRule implements StateRule {

    private static final StatusRefusal EXCUSED = new StatusRefusal(Status.ENTERTAINMENT_WORK, "EXCUSED_FOR_WORK",
            new Citation("E-17", "EC 48225.5"), "The pupil was excused for work in entertainment");

    @Override
    public List<String> rules() {
        return List.of("E-17");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return EXCUSED.rulings(period);
    }
}
