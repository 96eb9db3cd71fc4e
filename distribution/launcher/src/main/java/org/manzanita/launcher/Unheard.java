package org.manzanita.launcher;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.manzanita.feature.Grant;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Tells, once for each plug-in and service, of services that plug-ins publish beyond what they were granted. */
final class Unheard {

    private static final System.Logger LOG = System.getLogger(Unheard.class.getName());

    private final Map<String, Map<String, Boolean>> told = new ConcurrentHashMap<>();
    private final Map<String, CopyOnWriteArrayList<ServiceRegistration<?>>> alarms = new ConcurrentHashMap<>();
    private volatile @Nullable BundleContext framework;

    void into(BundleContext context) {
        framework = context;
    }

    void tell(Bundle plugIn, String service) {
        var name = String.valueOf(plugIn.getSymbolicName());
        if (told.computeIfAbsent(name, each -> new ConcurrentHashMap<>()).put(service, true) != null) {
            return;
        }
        var said = "The plug-in " + name + " publishes " + service + ", and nobody listens: " + Grant.needed(service)
                .map(grant -> "it was not approved to " + grant.token() + ".")
                .orElse("that is no point of extension.");
        LOG.log(System.Logger.Level.WARNING, said);
        alarms.computeIfAbsent(name, each -> new CopyOnWriteArrayList<>())
                .add(Objects.requireNonNull(framework).registerService(Unheard.class, this,
                        FrameworkUtil.asDictionary(Map.of("manzanita.ailments", new String[]{said}, "manzanita.ailing",
                                name, "manzanita.cure", "Have its maker declare it as a component, so that the plan"
                                        + " shows it, and approve that version; or remove the feature."))));
    }

    /** A plug-in that stopped publishes nothing any more. */
    void forget(Bundle plugIn) {
        var name = String.valueOf(plugIn.getSymbolicName());
        told.remove(name);
        var gone = alarms.remove(name);
        if (gone != null) {
            gone.forEach(Unheard::end);
        }
    }

    private static void end(ServiceRegistration<?> alarm) {
        try {
            alarm.unregister();
        } catch (IllegalStateException e) {
            // The framework stops, and has ended it before.
        }
    }
}
