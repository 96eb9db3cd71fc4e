package org.manzanita.launcher;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.manzanita.feature.Grant;
import org.manzanita.feature.Reserved;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Stands between plug-ins and the rest of the framework, from before the first bundle starts.
 *
 * <p>A plug-in sees itself, the services that it was granted, and no other bundle; and nobody else hears of a service that
 * it publishes beyond its grants. A package of the release comes from a
 * bundle of the release, whatever others offer under its name. This keeps accidents and disguises apart; it is no wall,
 * since code in one process can reach around it.
 */
final class Guards
        implements
            ResolverHookFactory,
            ResolverHook,
            EventListenerHook,
            org.osgi.framework.hooks.service.FindHook,
            org.osgi.framework.hooks.bundle.FindHook,
            org.osgi.framework.hooks.bundle.EventHook {

    private static final String[] ROLES = {ResolverHookFactory.class.getName(), EventListenerHook.class.getName(),
            org.osgi.framework.hooks.service.FindHook.class.getName(),
            org.osgi.framework.hooks.bundle.FindHook.class.getName(),
            org.osgi.framework.hooks.bundle.EventHook.class.getName()};

    private static final String PREFIX = "manzanita:";

    private final Release release;
    private volatile Installation installation;
    private final Map<String, Boolean> withheld = new ConcurrentHashMap<>();
    /** By bundle and id of the service, since whoever keeps a reference keeps the whole bundle. */
    private final Map<Bundle, Map<Object, Boolean>> heard = new ConcurrentHashMap<>();
    private final Unheard unheard = new Unheard();

    Guards(Release release, Installation installation) {
        this.release = release;
        this.installation = installation;
    }

    void into(BundleContext framework) {
        unheard.into(framework);
        framework.registerService(ROLES, this, null);
    }

    /** From now on, what this installation granted counts. */
    void now(Installation other) {
        installation = other;
    }

    /** What plug-ins asked for and were not given: symbolic name and service, with a space between. */
    List<String> withheld() {
        return withheld.keySet().stream().sorted().toList();
    }

    /** The name of the plug-in that a class is of, if it is of one. */
    Optional<String> plugInOf(Class<?> type) {
        return Optional.ofNullable(FrameworkUtil.getBundle(type)).filter(this::isPlugIn).map(Bundle::getSymbolicName);
    }

    private boolean isPlugIn(@Nullable Bundle bundle) {
        if (bundle == null || bundle.getBundleId() == 0) {
            return false;
        }
        var location = String.valueOf(bundle.getLocation());
        return !location.startsWith(PREFIX)
                || !release.digests().contains(location.substring(location.indexOf('#') + 1));
    }

    private boolean mayUse(Bundle plugIn, ServiceReference<?> service) {
        if (plugIn.equals(service.getBundle())) {
            return true;
        }
        var granted = installation.granted().getOrDefault(plugIn.getLocation(), Set.of());
        return Arrays.stream((String[]) service.getProperty(Constants.OBJECTCLASS))
                .anyMatch(type -> granted.contains(type.substring(0, Math.max(0, type.lastIndexOf('.')))));
    }

    /**
     * Whether others may hear of the service: it is the release's, or all that it is was granted to its bundle. Once it is
     * said it stays so: who heard of a service has to hear that it goes, also when its bundle is granted nothing any more.
     */
    private boolean isHeard(ServiceReference<?> service) {
        var bundle = service.getBundle();
        if (!isPlugIn(bundle)) {
            return true;
        }
        var said = heard.computeIfAbsent(bundle, each -> new ConcurrentHashMap<>());
        var id = service.getProperty(Constants.SERVICE_ID);
        var before = said.get(id);
        if (before != null) {
            return before;
        }
        boolean granted = isGranted(bundle, service);
        said.put(id, granted);
        return granted;
    }

    private boolean isGranted(Bundle bundle, ServiceReference<?> service) {
        var granted = installation.granted().getOrDefault(bundle.getLocation(), Set.of());
        var beyond = Arrays.stream((String[]) service.getProperty(Constants.OBJECTCLASS))
                .filter(type -> !Grant.covers(granted, type)).toList();
        beyond.forEach(type -> unheard.tell(bundle, type));
        return beyond.isEmpty();
    }

    @Override
    public void find(BundleContext context, @Nullable String name, @Nullable String filter, boolean allServices,
            Collection<ServiceReference<?>> references) {
        var bundle = context.getBundle();
        references.removeIf(service -> !bundle.equals(service.getBundle()) && !isHeard(service));
        if (isPlugIn(bundle) && references.removeIf(service -> !mayUse(bundle, service)) && name != null
                && withheld.put(bundle.getSymbolicName() + " " + name, true) == null) {
            System.getLogger(Guards.class.getName()).log(System.Logger.Level.WARNING, "The plug-in "
                    + bundle.getSymbolicName() + " asked for the service " + name + ", which it was not granted.");
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (!isHeard(event.getServiceReference())) {
            listeners.keySet()
                    .removeIf(context -> !context.getBundle().equals(event.getServiceReference().getBundle()));
        }
        listeners.keySet().removeIf(context -> isPlugIn(context.getBundle())
                && !mayUse(context.getBundle(), event.getServiceReference()));
    }

    @Override
    public void find(BundleContext context, Collection<Bundle> bundles) {
        if (isPlugIn(context.getBundle())) {
            bundles.removeIf(bundle -> !bundle.equals(context.getBundle()));
        }
    }

    @Override
    public void event(BundleEvent event, Collection<BundleContext> contexts) {
        if (event.getType() == BundleEvent.STOPPED) {
            unheard.forget(event.getBundle());
            heard.remove(event.getBundle());
        }
        contexts.removeIf(context -> isPlugIn(context.getBundle()) && !context.getBundle().equals(event.getBundle()));
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        candidates.removeIf(offered -> BundleRevision.PACKAGE_NAMESPACE.equals(offered.getNamespace())
                && isPlugIn(offered.getRevision().getBundle())
                && !offered.getRevision().equals(requirement.getRevision())
                && Reserved.isReserved(String.valueOf(offered.getAttributes().get(BundleRevision.PACKAGE_NAMESPACE))));
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // What may be installed at all was decided before.
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        // A plug-in bears no name of the release.
    }

    @Override
    public void end() {
        // Nothing is kept from one resolution to the next.
    }
}
