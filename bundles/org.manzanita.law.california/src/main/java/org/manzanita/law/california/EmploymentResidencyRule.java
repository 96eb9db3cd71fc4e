package org.manzanita.law.california;

import java.util.List;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51747.3(d), 48204(b): a pupil admitted because a parent works in the district earns nothing in full-time study. */
@Component
public final class EmploymentResidencyRule implements StateRule {

    private static final StatusRefusal FULL_TIME = new StatusRefusal(Status.RESIDENCY_BY_EMPLOYMENT,
            "EMPLOYMENT_RESIDENCY", new Citation("E-10", "EC 51747.3(d)"),
            "The pupil was admitted because a parent works in the district, and studied independently full-time");

    @Override
    public List<String> rules() {
        return List.of("E-10");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        // A program that nobody recorded is taken for a full-time one: the reading that cannot be claimed wrongly.
        boolean fullTime = period.program().program(period.agreement().fact().programId())
                .map(program -> program.fact().fullTime()).orElse(true);
        return fullTime ? FULL_TIME.rulings(period) : List.of();
    }
}
