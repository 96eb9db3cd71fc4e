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

/**
 * EC 51747.3(a), 46300.6: a thing of value that other pupils do not get costs the funding of the pupil's study.
 *
 * <p>The study under the agreement is lost as a whole, and not only the days on which the thing was in the family's
 * hands. The LEA's devices and connectivity (EC 51747.3(b)) are no such thing, and are not recorded as one.
 */
@Component
public final class ThingOfValueRule implements StateRule {

    private static final Citation VALUE = new Citation("E-13", "EC 51747.3(a)");

    @Override
    public List<String> rules() {
        return List.of("E-13");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var agreement = period.agreement().fact();
        return Statuses.of(Status.THING_OF_VALUE, period).entries().stream()
                .filter(entry -> !entry.fact().from().isAfter(agreement.until())
                        && entry.fact().until().map(last -> !last.isBefore(agreement.from())).orElse(true))
                .map(entry -> Ruling.throughout(period, Reason.refuses("THING_OF_VALUE", VALUE,
                        "The family was given a thing of value that other pupils do not get ("
                                + entry.fact().detail() + ") from " + entry.fact().from() + ".",
                        List.of(entry.id()))))
                .toList();
    }
}
