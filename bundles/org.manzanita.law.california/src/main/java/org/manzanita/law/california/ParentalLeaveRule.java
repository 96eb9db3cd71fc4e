package org.manzanita.law.california;

import java.util.List;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 46015(a)(5): no academic work may be required during the leave of a pregnant or parenting pupil. */
@Component
public final class ParentalLeaveRule implements StateRule {

    private static final StatusRefusal LEAVE = new StatusRefusal(Status.PARENTAL_LEAVE, "PARENTAL_LEAVE",
            new Citation("E-16", "EC 46015(a)(5)"), "The pupil was on parental leave");

    @Override
    public List<String> rules() {
        return List.of("E-16");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return LEAVE.rulings(period);
    }
}
