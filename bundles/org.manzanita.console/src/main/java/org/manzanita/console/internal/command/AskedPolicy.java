package org.manzanita.console.internal.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.manzanita.credit.Containment;
import org.manzanita.credit.PlugInFailedException;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Ruling;

/** A policy of which someone asks what it sets: one of others through the containment. Where it fails, that is said. */
final class AskedPolicy {

    private final Policy policy;
    private final Containment containment;
    private final String id;

    AskedPolicy(Policy policy, Containment containment) {
        this.policy = policy;
        this.containment = containment;
        this.id = containment.named(policy, policy::policyId);
    }

    /** In order of their ids. */
    static List<AskedPolicy> all(Collection<? extends Policy> policies, Containment containment) {
        return policies.stream().map(policy -> new AskedPolicy(policy, containment))
                .sorted(Comparator.comparing(AskedPolicy::id)).toList();
    }

    /** The policy's id; the name of its class where it does not say it. */
    String id() {
        return id;
    }

    /** @throws PlugInFailedException if it fails */
    LeaId lea() {
        return asked(() -> List.of(policy.lea())).getFirst();
    }

    /** @throws PlugInFailedException if it fails */
    List<PolicyValue> values() {
        return asked(policy::values);
    }

    /** @throws PlugInFailedException if it fails */
    List<Ruling> rule(Period period, Law law) {
        return asked(() -> policy.rule(period, law));
    }

    private <T> List<T> asked(Supplier<List<T>> question) {
        var answer = containment.ask(policy, question);
        answer.failure().ifPresent(failure -> {
            throw new PlugInFailedException("The policy '" + id + "' has no opinion: " + failure.says());
        });
        return answer.given();
    }
}
