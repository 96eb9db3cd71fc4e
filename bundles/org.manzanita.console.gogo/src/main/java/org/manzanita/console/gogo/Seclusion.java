package org.manzanita.console.gogo;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Keeps the Gogo runtime and all others apart. Its own processor, whose sessions call methods of any object, is there for
 * this bundle alone; and to the runtime no function is there but this bundle's, each of which asks for a right.
 */
final class Seclusion implements FindHook, EventListenerHook {

    private static final String RUNTIME = "org.apache.felix.gogo.runtime";

    private final Bundle own;

    Seclusion(Bundle own) {
        this.own = own;
    }

    @Override
    public void find(BundleContext asks, String name, String filter, boolean allServices,
            Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> isHidden(reference, asks.getBundle()));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        listeners.keySet().removeIf(asks -> isHidden(event.getServiceReference(), asks.getBundle()));
    }

    private boolean isHidden(ServiceReference<?> service, Bundle asks) {
        var offers = service.getBundle();
        boolean isOfTheFramework = offers == null || offers.getBundleId() == Constants.SYSTEM_BUNDLE_ID;
        return !isOfTheFramework && !offers.equals(asks) && (isRuntime(offers)
                ? !asks.equals(own)
                : isRuntime(asks) && !offers.equals(own));
    }

    private static boolean isRuntime(Bundle bundle) {
        return RUNTIME.equals(bundle.getSymbolicName());
    }
}
