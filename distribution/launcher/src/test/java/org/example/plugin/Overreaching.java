package org.example.plugin;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Publishes by code what it never declared, so that nobody sees it in its jar. */
public final class Overreaching implements BundleActivator, ServiceFactory<Object> {

    @Override
    public void start(BundleContext context) {
        for (var service : new String[]{"rules.Watch", "rules.Policy", "rules.Modality", "ledger.Ledger"}) {
            context.registerService("org.manzanita." + service, this, null);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // The framework withdraws what it published.
    }

    @Override
    public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
        return new Object();
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object service) {
        // Nothing is kept.
    }
}
