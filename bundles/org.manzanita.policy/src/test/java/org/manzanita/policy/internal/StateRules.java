package org.manzanita.policy.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.StateRule;
import org.manzanita.rules.Watch;
import org.manzanita.testing.DeclaredComponents;
import org.manzanita.testing.Rulebook;

/** The rules of the state beside which a policy judges: those of the bundles on the class path. */
final class StateRules {

    private StateRules() {}

    static Rulebook rulebook() {
        return new Rulebook(components(LawSource.class), components(StateRule.class), components(Modality.class),
                List.of(), components(Watch.class));
    }

    private static <T> List<T> components(Class<T> service) {
        var components = new ArrayList<T>();
        try {
            for (var implementation : DeclaredComponents.of(service)) {
                components.add(implementation.getConstructor().newInstance());
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("The components of " + service.getName() + " cannot be made.", e);
        }
        return components;
    }
}
