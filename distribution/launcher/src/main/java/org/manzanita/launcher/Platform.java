package org.manzanita.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;
import org.apache.felix.framework.Felix;
import org.jspecify.annotations.Nullable;
import org.manzanita.feature.Feature;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/** The framework, with the bundles of some features started in it. */
public final class Platform implements AutoCloseable {

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    /** How long the framework may take to tell what it met while it started. */
    private static final Duration TO_TELL = Duration.ofSeconds(30);

    /** What the console registers itself with: a {@code ToIntFunction<String[]>} from a command line to an exit code. */
    private static final String ENTRY = "(&(objectClass=java.util.function.ToIntFunction)(manzanita.entry=%s))";

    private final Framework framework;
    private final Site site;
    private final Map<Bundle, String> failures = new ConcurrentHashMap<>();
    private final CompletableFuture<Bundle> failed = new CompletableFuture<>();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private @Nullable PlugInPrints prints;

    private Platform(Framework framework, Site site) {
        this.framework = framework;
        this.site = site;
    }

    /**
     * Starts the framework, and returns when every bundle has been started or has failed to.
     *
     * @param home the folder of the installation, which bundles learn as {@code manzanita.home}
     * @param cache where the framework keeps its copies of the bundles between two starts
     * @throws LaunchException if the distribution is not whole
     */
    public static Platform start(Distribution distribution, List<Feature> features, Path home, Path cache)
            throws BundleException {
        return start(distribution, features, Site.of(home, cache));
    }

    /**
     * The same, for one site.
     *
     * @throws LaunchException if the distribution is not whole
     */
    public static Platform start(Distribution distribution, List<Feature> features, Site site)
            throws BundleException {
        var installation = new Installation(distribution, features, site.admission());
        var properties = new HashMap<String, Object>(properties(distribution, features, site));
        properties.put("org.osgi.framework.startlevel.beginning", Integer.toString(installation.highestStartLevel()));
        properties.put("felix.log.logger", new FrameworkLog());
        var platform = new Platform(new Felix(properties), site);
        try {
            platform.start(distribution, installation);
            return platform;
        } catch (BundleException | RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    private void start(Distribution distribution, Installation installation) throws BundleException {
        framework.init();
        var guards = new Guards(Release.of(distribution.folder()), installation);
        guards.into(context());
        prints = new PlugInPrints(guards::plugInOf, PlugInPrints.canaries(site.home().resolve("trust")),
                site.development(), this::alarm);
        prints.listen();
        System.setOut(prints.over(out));
        System.setErr(prints.over(err));
        new Controls(framework, distribution, site, guards).into(context());
        var told = new CompletableFuture<Boolean>();
        context().addFrameworkListener(event -> {
            var cause = event.getThrowable();
            if (event.getType() == FrameworkEvent.ERROR && cause != null) {
                failures.put(event.getBundle(), String.valueOf(cause.getMessage()));
                failed.complete(event.getBundle());
            } else if (event.getType() == FrameworkEvent.STARTED) {
                told.complete(true);
            }
        });
        installation.into(context());
        framework.start();
        // On a thread of its own, one after the other: whatever failed meanwhile is told before that it has started.
        told.completeOnTimeout(false, TO_TELL.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** The stream of results, without what plug-ins would print among them. */
    PrintStream results(PrintStream stream) {
        return prints == null ? stream : prints.over(stream);
    }

    private void alarm(String plugIn) {
        var said = "The plug-in " + plugIn
                + " named a canary: it printed or logged the id of a pupil who does not exist.";
        err.println("manzanita: " + said);
        context().registerService(PlugInPrints.class, prints, FrameworkUtil.asDictionary(Map.of("manzanita.ailments",
                new String[]{said}, "manzanita.cure",
                "Take its feature out, and ask its maker what it does with pupils.")));
    }

    private static Map<String, String> properties(Distribution distribution, List<Feature> features, Site site) {
        var home = site.home();
        var properties = new LinkedHashMap<String, String>();
        properties.put("org.osgi.framework.storage", site.cache().toString());
        // Two bundles of one name and version never stand side by side.
        properties.put("org.osgi.framework.bsnversion", "single");
        properties.put("felix.cache.locking", "false");
        properties.put("felix.service.urlhandlers", "false");
        properties.put("felix.resolver.parallelism", "1");
        properties.put("ds.loglevel", "1");
        properties.put("felix.cm.dir", home.resolve("configuration").toString());
        properties.put("org.osgi.framework.system.capabilities.extra", Controls.CAPABILITY);
        properties.put("manzanita.home", home.toString());
        properties.put("manzanita.distribution", distribution.folder().toString());
        properties.put("manzanita.plug-ins", site.plugIns().toString());
        properties.put("manzanita.development", Boolean.toString(site.development()));
        properties.put("manzanita.version",
                features.stream().filter(Feature::isBase).findFirst().map(Feature::version).orElse("unknown"));
        return properties;
    }

    /** The running framework. */
    public Framework framework() {
        return framework;
    }

    /** What each bundle that failed to start answered. */
    public Map<Bundle, String> failures() {
        return Map.copyOf(failures);
    }

    /**
     * The console, as soon as it is there.
     *
     * @param patience how long to wait for it; a moment only if a bundle has failed, for then it will hardly come
     * @throws LaunchException if it does not come; the message says what is missing
     */
    public ToIntFunction<String[]> entry(Duration patience) {
        return entry(patience, "true");
    }

    /** The same, for what registers itself under another name than the console's. */
    ToIntFunction<String[]> entry(Duration patience, String name) {
        var filter = ENTRY.formatted(name);
        var coming = new CompletableFuture<ServiceReference<?>>();
        try {
            context().addServiceListener(event -> {
                if (event.getType() == ServiceEvent.REGISTERED) {
                    coming.complete(event.getServiceReference());
                }
            }, filter);
            var here = context().getServiceReferences((String) null, filter);
            if (here != null) {
                coming.complete(Collections.max(Arrays.asList(here)));
            }
            // The framework tells of failures on a thread of its own, so one may arrive while this waits.
            CompletableFuture.anyOf(coming, failed).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return service(coming.get(Math.min(patience.toMillis(), AFTER_A_FAILURE.toMillis()),
                    TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new LaunchException(ExitCode.UNAVAILABLE, Diagnosis.of(this), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException(ExitCode.UNAVAILABLE, "Interrupted before the console came up.", e);
        } catch (InvalidSyntaxException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private ToIntFunction<String[]> service(ServiceReference<?> reference) {
        var entry = (ToIntFunction<String[]>) context().getService(reference);
        if (entry == null) {
            throw new LaunchException(ExitCode.UNAVAILABLE, Diagnosis.of(this));
        }
        return entry;
    }

    /**
     * The loader to set on the thread that calls the entry.
     *
     * <p>JLine looks for its terminals with the thread's class loader, and with any other than its own answers with a
     * terminal that can neither complete nor remember. So it is the one of JLine if the entry's bundle can see it.
     */
    static ClassLoader loaderFor(Object entry) {
        var own = entry.getClass().getClassLoader();
        try {
            return own.loadClass("org.jline.terminal.TerminalBuilder").getClassLoader();
        } catch (ClassNotFoundException e) {
            return own;
        }
    }

    BundleContext context() {
        @Nullable
        BundleContext context = framework.getBundleContext();
        if (context == null) {
            throw new IllegalStateException("The framework has stopped.");
        }
        return context;
    }

    /** Stops every bundle in order, and waits until that is done, ten seconds at the most. */
    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (prints != null) {
                prints.close();
                System.setOut(out);
                System.setErr(err);
            }
        }
    }
}
