package org.manzanita.credit.internal;

import java.util.List;
import org.manzanita.credit.Containment.Failure;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;

/** Stands in for tables of law that could not be read: nobody knows what they would have refused, so no day is earned. */
record UnreadLaw(Failure failure) implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("plug-in");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return List.of(Ruling.throughout(period, failure.reason(Effect.REFUSES)));
    }
}
