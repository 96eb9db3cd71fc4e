package org.manzanita.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Ruling;

/**
 * A policy that others have written, asked through the containment whatever it is asked. Where it fails it may govern any
 * LEA and be in force on any day, sets nothing, and earns nothing.
 */
public final class ContainedPolicy implements Policy {

    private final Policy policy;
    private final String policyId;
    private final Containment containment;

    private ContainedPolicy(Policy policy, Containment containment) {
        this.policy = policy;
        this.policyId = containment.named(policy, policy::policyId);
        this.containment = containment;
    }

    /** The policy; one of others is asked through the containment. */
    public static Policy of(Policy policy, Containment containment) {
        return containment.contains(policy) ? new ContainedPolicy(policy, containment) : policy;
    }

    @Override
    public String policyId() {
        return policyId;
    }

    /** @throws UnsupportedOperationException if it does not say so */
    @Override
    public LeaId lea() {
        return containment.ask(policy, () -> Optional.of(policy.lea()), Optional.<LeaId>empty())
                .orElseThrow(() -> new UnsupportedOperationException(policyId + " does not say whose it is."));
    }

    @Override
    public boolean governs(LeaId other) {
        return containment.ask(policy, () -> policy.governs(other), true);
    }

    @Override
    public boolean isInForce(ProgramFile program, LocalDate day) {
        return containment.ask(policy, () -> policy.isInForce(program, day), true);
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var answer = containment.ask(policy, () -> policy.rule(period, law));
        return answer.failure().map(failure -> List.of(Ruling.throughout(period, failure.reason(Effect.REFUSES))))
                .orElse(answer.given());
    }

    @Override
    public List<PolicyValue> values() {
        return containment.ask(policy, policy::values).given();
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return containment.ask(policy, () -> policy.value(parameter, grade, programId, day), Optional.empty());
    }
}
