package org.manzanita.testing;

import java.util.List;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Policy;
import org.manzanita.rules.StateRule;
import org.manzanita.rules.Watch;

/** The rules by which a case is judged: what an installation would have deployed. */
public record Rulebook(List<LawSource> law, List<StateRule> stateRules, List<Modality> modalities,
        List<Policy> policies, List<Watch> watches) {

    public Rulebook {
        law = List.copyOf(law);
        stateRules = List.copyOf(stateRules);
        modalities = List.copyOf(modalities);
        policies = List.copyOf(policies);
        watches = List.copyOf(watches);
    }
}
