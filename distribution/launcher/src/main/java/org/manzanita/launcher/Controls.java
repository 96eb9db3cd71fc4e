package org.manzanita.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.manzanita.feature.Approvals;
import org.manzanita.feature.Feature;
import org.manzanita.feature.FeatureBundle;
import org.manzanita.feature.FeatureException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * What the launcher does for the bundle that looks after features, in terms of the JDK alone: it is asked for something by
 * name, with words, and answers with rows of words.
 *
 * <ul>
 * <li>{@code features}: the features that were started: name, version, title, and the location of each bundle.
 * <li>{@code resolve}: what would be missing if these jars were all; {@link Paper} says in which rows.
 * <li>{@code apply}: makes the framework hold what the installation's folder of features now says; a row for each bundle
 * that does not start, here or apart, with its name and why, and then everything is as before.
 * <li>{@code withheld}: what plug-ins asked for and were not given.
 * </ul>
 */
final class Controls implements BiFunction<String, List<String>, List<List<String>>> {

    /** What bundles that need this are resolved by, where services are asked for on paper. */
    static final String CAPABILITY = "osgi.service;objectClass:List<String>=\"java.util.function.BiFunction\"";

    private final Framework framework;
    private final Distribution distribution;
    private final Site site;
    private final Guards guards;
    private Distribution running;

    Controls(Framework framework, Distribution distribution, Site site, Guards guards) {
        this.framework = framework;
        this.distribution = distribution;
        this.site = site;
        this.guards = guards;
        this.running = distribution;
    }

    void into(BundleContext context) {
        context.registerService(BiFunction.class, this,
                FrameworkUtil.asDictionary(Map.of("manzanita.launcher", "true")));
    }

    @Override
    public synchronized List<List<String>> apply(String what, List<String> words) {
        return switch (what) {
            case "features" -> running.chosen(named(running)).stream().map(Controls::row).toList();
            case "resolve" -> Paper.of(words);
            case "apply" -> applied();
            case "withheld" -> guards.withheld().stream().map(each -> List.of(each.split(" ", 2))).toList();
            default -> throw new IllegalArgumentException("The launcher does not know '" + what + "'.");
        };
    }

    /** Those that were asked for, as far as they are still there, and those that came after the start. */
    private java.util.Set<String> named(Distribution now) {
        if (site.features().isEmpty()) {
            return site.features();
        }
        var named = new java.util.TreeSet<String>();
        for (var feature : now.features()) {
            boolean isNew = distribution.features().stream().noneMatch(each -> each.name().equals(feature.name()));
            if (isNew || site.features().contains(feature.name())) {
                named.add(feature.name());
            }
        }
        return named;
    }

    private static List<String> row(Feature feature) {
        var row = new ArrayList<>(List.of(feature.name(), feature.version(), feature.title()));
        feature.bundles().forEach(bundle -> row.add(bundle.location()));
        return row;
    }

    private List<List<String>> applied() {
        var before = running;
        var next = Distribution.at(distribution.folder()).with(new org.manzanita.feature.FeatureFolder(site.home()),
                new Approvals(site.home().resolve("trust")));
        var failures = changed(next);
        if (!failures.isEmpty()) {
            changed(before);
        }
        return failures;
    }

    private List<List<String>> changed(Distribution next) {
        var failures = new ArrayList<List<String>>();
        try {
            var context = framework.getBundleContext();
            var failedBefore = failedApart(context);
            var installation = new Installation(next, next.chosen(named(next)), site.admission());
            installation.checkAll();
            guards.now(installation);
            installation.into(context);
            refresh();
            for (var bundle : context.getBundles()) {
                boolean isStopped = bundle.getState() == Bundle.INSTALLED || bundle.getState() == Bundle.RESOLVED;
                if (isStopped && !bundle.getLocation().startsWith(FeatureBundle.APART)) {
                    start(bundle, failures);
                }
            }
            failedApart(context).stream().filter(row -> !failedBefore.contains(row)).forEach(failures::add);
            running = next;
        } catch (BundleException | LaunchException | FeatureException e) {
            failures.add(List.of("", String.valueOf(e.getMessage())));
        }
        return failures;
    }

    /** The bundles that are to run apart and could not be started there, with their names and why. */
    private static List<List<String>> failedApart(BundleContext context) {
        try {
            var services = context.getAllServiceReferences(null, "(manzanita.apart.failed=*)");
            return services == null
                    ? List.of()
                    : Arrays.stream(services)
                            .map(each -> List.of((String[]) each.getProperty("manzanita.apart.failed"))).toList();
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static void start(Bundle bundle, List<List<String>> failures) {
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            failures.add(List.of(String.valueOf(bundle.getSymbolicName()), String.valueOf(e.getMessage())));
        }
    }

    /** Lets go of the classes of bundles that are gone, and waits for it. */
    private void refresh() {
        var wiring = framework.adapt(FrameworkWiring.class);
        var done = new java.util.concurrent.CountDownLatch(1);
        wiring.refreshBundles(null, event -> done.countDown());
        try {
            done.await(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

}
