package org.example.plugin;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Does not start: throws what its header {@code Throws} says. */
public final class Throws implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        switch (String.valueOf(context.getBundle().getHeaders().get("Throws"))) {
            case "StackOverflowError" -> throw new StackOverflowError();
            case "NoClassDefFoundError" -> throw new NoClassDefFoundError("org/example/Absent");
            case "OutOfMemoryError" -> throw new OutOfMemoryError("no");
            default -> throw new IllegalStateException("no");
        }
    }

    @Override
    public void stop(BundleContext context) {
        // It never started.
    }
}
