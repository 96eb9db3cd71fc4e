package org.manzanita.law.california;

import java.util.List;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51747(g)(5): no agreement is valid for longer than one school year, so each year needs its own. */
@Component
public final class AgreementLengthRule implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("A-02", "A-09");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var agreement = period.agreement().fact();
        var year = SchoolYear.containing(agreement.from());
        if (!agreement.until().isAfter(year.lastDay())) {
            return List.of();
        }
        return law.find("longestAgreement", "all", agreement.from())
                .map(row -> Ruling.throughout(period, Reason.refuses("AGREEMENT_TOO_LONG", row.citation(),
                        "Agreement " + agreement.agreementId() + " runs from " + agreement.from() + " to "
                                + agreement.until() + ", past " + year.lastDay() + ", on which the school year "
                                + year + " ends.",
                        List.of(period.agreement().id()))))
                .stream().toList();
    }
}
