package org.manzanita.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.Extension;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.StateRule;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.Watch;

/** The rules of every bundle on the class path, as the framework would find them. */
public final class DeployedRules {

    /** Looked for once: mutation testing makes the rules anew for each case. */
    private static final Map<Class<?>, List<? extends Class<?>>> DECLARED = new ConcurrentHashMap<>();

    private DeployedRules() {}

    public static Rulebook rulebook() {
        return new Rulebook(components(LawSource.class), components(StateRule.class), components(Modality.class),
                List.of(), components(Watch.class), extensions());
    }

    /** Those that policies name. */
    public static List<Extension> extensions() {
        var all = new ArrayList<Extension>(components(FactProvider.class));
        all.addAll(components(Valuation.class));
        all.addAll(components(Actor.class));
        all.addAll(components(Action.class));
        return all;
    }

    /** What the bundles on the class path declare as components of the service, made as the framework would. */
    public static <T> List<T> components(Class<T> service) {
        var components = new ArrayList<T>();
        try {
            if (!DECLARED.containsKey(service)) {
                DECLARED.put(service, DeclaredComponents.of(service));
            }
            for (var implementation : DECLARED.getOrDefault(service, List.of())) {
                components.add(service.cast(implementation.getConstructor().newInstance()));
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("The components of " + service.getName() + " cannot be made.", e);
        }
        return components;
    }
}
