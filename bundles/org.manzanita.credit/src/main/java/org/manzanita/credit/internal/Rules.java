package org.manzanita.credit.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manzanita.credit.Assumption;
import org.manzanita.credit.ContainedPolicy;
import org.manzanita.credit.Containment;
import org.manzanita.credit.Judging;
import org.manzanita.rules.Extension;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawShare;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Policy;
import org.manzanita.rules.StateRule;

/**
 * The rules that are installed, and how those of others are asked.
 *
 * @param containment of what judges days
 * @param besides of that on which no day hangs
 */
record Rules(Law law, List<Modality> modalities, List<StateRule> stateRules, List<Policy> policies,
        List<Extension> extensions, Containment containment, Containment besides) {

    Rules {
        modalities = List.copyOf(modalities);
        stateRules = List.copyOf(stateRules);
        policies = List.copyOf(policies);
        extensions = List.copyOf(extensions);
    }

    /**
     * With the tables of law read, those of the platform before those of others: what the state's say of something holds,
     * whatever another says of it. Where tables cannot be read, nobody knows what they would have refused.
     */
    static Rules of(List<LawSource> sources, List<Modality> modalities, List<StateRule> stateRules,
            List<Policy> policies, List<Extension> extensions, Containment containment, Containment besides) {
        var shares = new ArrayList<LawSource>();
        var rules = new ArrayList<StateRule>(stateRules);
        // A share of the law that came from another process is another's, too.
        sources.stream().sorted(Comparator.comparing(
                (LawSource each) -> containment.contains(each) || each instanceof LawShare)).forEach(source -> {
                    var share = containment.ask(source, () -> List.of(LawShare.of(source)));
                    shares.addAll(share.given());
                    share.failure().ifPresent(failure -> rules.add(new UnreadLaw(failure)));
                });
        return new Rules(Law.of(shares), modalities, rules,
                policies.stream().map(policy -> ContainedPolicy.of(policy, containment)).toList(), extensions,
                containment, besides);
    }

    /** Each asked as it is. */
    static Rules uncontained(List<LawSource> sources, List<Modality> modalities, List<StateRule> stateRules,
            List<Policy> policies) {
        return new Rules(Law.of(sources), modalities, stateRules, policies, List.of(), Containment.none(),
                Containment.none());
    }

    Rules supposing(Assumption assumption) {
        return new Rules(assumption.in(law), modalities, stateRules, assumption.in(policies), extensions, containment,
                besides);
    }

    List<String> names() {
        return modalities.stream().map(each -> containment.named(each, each::name)).sorted()
                .toList();
    }

    Judging judging(Law asked) {
        return new Judging(modalities, stateRules, policies, extensions, asked, containment);
    }
}
