package org.manzanita.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Ruling;

/** A policy in code, as if the LEA of the cases were the one that it governs. */
public record OfTheCases(Policy policy) implements Policy {

    @Override
    public String policyId() {
        return policy.policyId();
    }

    @Override
    public LeaId lea() {
        return SoundProgram.LEA;
    }

    @Override
    public boolean isInForce(ProgramFile program, LocalDate day) {
        return policy.isInForce(program, day);
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return policy.rule(period, law);
    }

    @Override
    public List<PolicyValue> values() {
        return policy.values();
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return policy.value(parameter, grade, programId, day);
    }
}
