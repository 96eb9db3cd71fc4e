package org.example.plugin;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** One class for each way to take the framework over. */
public final class Usurpers {

    private Usurpers() {}

    /** Stops the platform. */
    public static final class Stops {
        void run(BundleContext context) throws BundleException {
            context.getBundle(0).stop();
        }
    }

    /** Reaches into the framework. */
    public static final class Adapts {
        Object run(Bundle bundle) {
            return bundle.adapt(Object.class);
        }
    }

    /** Brings others in. */
    public static final class Installs {
        void run(BundleContext context) throws BundleException {
            context.installBundle("file:other.jar");
        }
    }

    /** Chooses what is started. */
    public static final class Levels {
        void run(FrameworkStartLevel level) {
            level.setStartLevel(1);
        }
    }
}
