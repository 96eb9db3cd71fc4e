package org.manzanita.benchmarks;

import java.util.function.ToIntFunction;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/**
 * In another OSGi runtime: waits for Manzanita's console, gives it the command of the framework property
 * {@value #COMMAND}, and stops the framework.
 */
public final class AskOnce implements BundleActivator {

    static final String COMMAND = "benchmark.command";

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException {
        Filter filter = context.createFilter("(&(objectClass=java.util.function.ToIntFunction)(manzanita.entry=true))");
        new ServiceTracker<ToIntFunction<String[]>, Object>(context, filter, null) {
            @Override
            public Object addingService(ServiceReference<ToIntFunction<String[]>> reference) {
                var console = context.getService(reference);
                var asking = new Thread(() -> ask(context, console), "asks once");
                asking.setContextClassLoader(console.getClass().getClassLoader());
                asking.start();
                return console;
            }
        }.open();
    }

    private static void ask(BundleContext context, ToIntFunction<String[]> console) {
        int code = console.applyAsInt(new String[]{"run", context.getProperty(COMMAND)});
        System.out.flush();
        try {
            context.getBundle(0).stop();
            context.getBundle(0).adapt(Framework.class).waitForStop(10_000);
        } catch (BundleException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            System.exit(code);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // The framework is stopping: nothing is left to do.
    }
}
