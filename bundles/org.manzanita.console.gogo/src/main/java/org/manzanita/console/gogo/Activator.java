package org.manzanita.console.gogo;

import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;

/**
 * Shuts the Gogo runtime in before it starts: no component does it, since components come only after some bundle could have
 * taken the runtime's own processor.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(new String[]{FindHook.class.getName(), EventListenerHook.class.getName()},
                new Seclusion(context.getBundle()), null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the hooks back.
    }
}
