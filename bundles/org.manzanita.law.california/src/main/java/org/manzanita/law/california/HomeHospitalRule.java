package org.manzanita.law.california;

import java.util.List;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51745(d), 48206.3: home or hospital instruction for a temporary disability is no Independent Study. */
@Component
public final class HomeHospitalRule implements StateRule {

    private static final StatusRefusal HOME_HOSPITAL = new StatusRefusal(Status.HOME_HOSPITAL, "HOME_HOSPITAL",
            new Citation("E-07", "EC 51745(d)"), "The pupil received home or hospital instruction");

    @Override
    public List<String> rules() {
        return List.of("E-07");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return HOME_HOSPITAL.rulings(period);
    }
}
