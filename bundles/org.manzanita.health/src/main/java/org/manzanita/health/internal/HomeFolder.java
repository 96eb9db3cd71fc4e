package org.manzanita.health.internal;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/** Where the installation keeps its data. */
public final class HomeFolder {

    private HomeFolder() {}

    /** @throws IllegalStateException if it is not said */
    public static Path of(BundleContext context) {
        var home = context.getProperty("manzanita.home");
        if (home == null || home.isBlank()) {
            throw new IllegalStateException("It is not said where the installation keeps its data. Set the framework"
                    + " property manzanita.home to a folder.");
        }
        return Path.of(home).toAbsolutePath().normalize();
    }
}
