package org.manzanita.law.california;

import java.util.List;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51747(g)(8): Independent Study is voluntary, and stays so; days after consent was withdrawn earn nothing. */
@Component
public final class ConsentRule implements StateRule {

    private static final Citation VOLUNTARY = new Citation("E-01", "EC 51747(g)(8)");

    @Override
    public List<String> rules() {
        return List.of("E-01");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var withdrawn = Statuses.of(Status.CONSENT_WITHDRAWN, period);
        if (withdrawn.isEmpty()) {
            return List.of();
        }
        var quarantines = Statuses.of(Status.QUARANTINE, period);
        return Stretch.of(period.schooldays(), day -> withdrawn.on(day)
                .filter(entry -> !(quarantines.holdOn(day)
                        && law.find("quarantineWithoutConsent", "all", day).map(LawRow::flag).orElse(false)))
                .orElse(null)).stream()
                .map(stretch -> stretch.ruling(Reason.refuses("VOLUNTARY", VOLUNTARY,
                        "Consent to Independent Study was withdrawn on " + stretch.of().fact().from()
                                + ", so it was not voluntary " + stretch.dates() + ".",
                        List.of(stretch.of().id()))))
                .toList();
    }
}
