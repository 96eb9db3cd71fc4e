package org.manzanita.testing;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.manzanita.credit.Actions;
import org.manzanita.credit.Actors;
import org.manzanita.credit.Containment;
import org.manzanita.credit.Judging;
import org.manzanita.rules.Extension;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Policy;
import org.manzanita.rules.StateRule;
import org.manzanita.rules.Watch;

/** The rules by which a case is judged: what an installation would have deployed. */
public record Rulebook(List<LawSource> law, List<StateRule> stateRules, List<Modality> modalities,
        List<Policy> policies, List<Watch> watches, List<Extension> extensions) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public Rulebook {
        law = List.copyOf(law);
        stateRules = List.copyOf(stateRules);
        modalities = List.copyOf(modalities);
        policies = List.copyOf(policies);
        watches = List.copyOf(watches);
        extensions = List.copyOf(extensions);
    }

    /** Without extensions that policies name. */
    public Rulebook(List<LawSource> law, List<StateRule> stateRules, List<Modality> modalities,
            List<Policy> policies, List<Watch> watches) {
        this(law, stateRules, modalities, policies, watches, List.of());
    }

    /** The same with these extensions. */
    public Rulebook with(List<? extends Extension> others) {
        return new Rulebook(law, stateRules, modalities, policies, watches, List.copyOf(others));
    }

    /** The same with one more bundle's tables. */
    public Rulebook with(LawSource tables) {
        return new Rulebook(Stream.concat(law.stream(), Stream.of(tables)).toList(), stateRules, modalities, policies,
                watches, extensions);
    }

    /** Says who does a duty. */
    public Actors actors() {
        return new Actors(extensions, contained());
    }

    /** Says what is to be done about a duty. */
    public Actions actions() {
        return new Actions(extensions, contained());
    }

    private static Containment contained() {
        return new Containment(Extension.class::isInstance, PATIENCE, quarantine -> {});
    }

    /** Judges by it; extensions are contained, as in the product. */
    public Judging judging(Law asked) {
        return new Judging(modalities, stateRules, policies, extensions, asked, contained());
    }
}
