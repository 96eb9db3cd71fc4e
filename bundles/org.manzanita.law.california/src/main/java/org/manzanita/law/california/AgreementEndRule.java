package org.manzanita.law.california;

import java.util.List;
import org.manzanita.model.AgreementEnd;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51747(g): a current agreement. One that was ended covers no day after its end. */
@Component
public final class AgreementEndRule implements StateRule {

    private static final Citation CURRENT = new Citation("A-01", "EC 51747(g)");

    @Override
    public List<String> rules() {
        return List.of("A-01");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var agreement = period.agreement().fact();
        return period.pupil().all(AgreementEnd.class).stream()
                .filter(end -> end.fact().agreementId().equals(agreement.agreementId())
                        && end.fact().lastDay().isBefore(agreement.until()))
                .map(end -> new Ruling(end.fact().lastDay().plusDays(1), agreement.until(),
                        Reason.refuses("AGREEMENT_EXPIRED", CURRENT, "Agreement " + agreement.agreementId()
                                + " ended with " + end.fact().lastDay() + ": " + end.fact().because() + "."
                                + end.fact().supersededBy().map(other -> " Agreement " + other + " takes its place.")
                                        .orElse(""),
                                List.of(period.agreement().id(), end.id()))))
                .toList();
    }
}
