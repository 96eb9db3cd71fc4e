package org.manzanita.launcher;

import org.apache.felix.framework.Logger;
import org.osgi.framework.BundleException;

/**
 * Sends what the framework has to say to standard error, a line each.
 *
 * <p>Its own logger writes to standard output, which is kept for results. That a bundle did not start is left out:
 * {@link Platform} gathers and explains those.
 */
final class FrameworkLog extends Logger {

    @Override
    protected void doLog(int level, String message, Throwable cause) {
        if (!(cause instanceof BundleException)) {
            System.err.println("manzanita: " + message);
        }
    }
}
