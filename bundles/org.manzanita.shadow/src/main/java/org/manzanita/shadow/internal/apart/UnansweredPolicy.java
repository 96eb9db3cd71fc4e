package org.manzanita.shadow.internal.apart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.credit.AskedApart;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Ruling;

/**
 * Stands in for a plug-in that runs apart and did not even say what it offers. It may be the policy of any LEA, so it governs
 * those of every one, and has no opinion.
 *
 * @param plugIn the name of its bundle
 * @param says how it failed
 */
record UnansweredPolicy(String plugIn, String says) implements Policy, AskedApart {

    /** What every policy says that does not know its LEA. */
    private static final LeaId UNKNOWN = new LeaId("?");

    @Override
    public String policyId() {
        return plugIn;
    }

    @Override
    public LeaId lea() {
        return UNKNOWN;
    }

    @Override
    public boolean governs(LeaId other) {
        return true;
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        throw new AskedApart.Failed(says, false);
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
