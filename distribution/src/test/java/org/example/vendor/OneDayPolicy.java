package org.example.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Refuses the one day of the one pupil that the header {@code Refuses} of its bundle names, if it names any. */
public final class OneDayPolicy implements BundleActivator, Policy {

    private String refuses = "";

    @Override
    public void start(BundleContext context) {
        var header = context.getBundle().getHeaders().get("Refuses");
        refuses = header == null ? "" : header;
        context.registerService(Policy.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        refuses = "";
    }

    @Override
    public String policyId() {
        return "one-day";
    }

    @Override
    public LeaId lea() {
        throw new UnsupportedOperationException("It governs every LEA.");
    }

    @Override
    public boolean governs(LeaId other) {
        return true;
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var words = refuses.split(" ", -1);
        return words.length == 2 && period.pupil().pupil().value().equals(words[0])
                ? List.of(Ruling.on(LocalDate.parse(words[1]), Reason.refuses("ONE_DAY",
                        new Citation("one-day", "Board 2022-06-14"), "The vendor's policy refuses this day.",
                        List.of())))
                : List.of();
    }

    @Override
    public List<PolicyValue> values() {
        return List.of();
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return Optional.empty();
    }
}
