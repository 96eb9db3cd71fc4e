package org.manzanita.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Ruling;

/** A policy of which nothing is said but what stands in it. */
public record StatedPolicy(List<PolicyValue> values) implements Policy {

    public static StatedPolicy of(Map<String, String> words) {
        return new StatedPolicy(words.entrySet().stream().map(entry -> new PolicyValue(entry.getKey(), "",
                entry.getValue(), new Citation("case", "BP 6158"))).toList());
    }

    @Override
    public String policyId() {
        return "BP-6158";
    }

    @Override
    public LeaId lea() {
        return SoundProgram.LEA;
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return List.of();
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return values.stream().filter(value -> value.parameter().equals(parameter)).findFirst();
    }
}
