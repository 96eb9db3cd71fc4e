package org.manzanita.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.manzanita.feature.Admission;
import org.manzanita.feature.Digest;
import org.manzanita.feature.Feature;
import org.manzanita.feature.FeatureBundle;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Makes the framework hold exactly the bundles of some features: those it already holds stay, others come or go.
 *
 * <p>A bundle's digest is checked on the very bytes that are installed. A bundle of the release that is already
 * installed was checked then, so a second start does not read its file. Every other is read, checked against its digest
 * and by {@link Admission}, and copied anew at each start.
 */
final class Installation {

    private final Distribution distribution;
    private final List<Feature> features;
    private final Release release;
    private final Admission admission;
    private final Map<String, Set<String>> granted = new ConcurrentHashMap<>();

    Installation(Distribution distribution, List<Feature> features, Admission admission) {
        this.admission = admission;
        this.distribution = distribution;
        this.features = features;
        this.release = Release.of(distribution.folder());
    }

    /** The highest start level any of the features uses. */
    int highestStartLevel() {
        return features.stream().flatMap(feature -> feature.bundles().stream()).mapToInt(FeatureBundle::startLevel)
                .max()
                .orElse(1);
    }

    /**
     * What each bundle that is not of the release was granted, such as {@code org.manzanita.rules}, by its location; as far
     * as they were installed.
     */
    Map<String, Set<String>> granted() {
        return Map.copyOf(granted);
    }

    /**
     * Installs what is missing, removes what is not wanted, and marks each bundle to be started.
     *
     * @throws LaunchException if a bundle is missing, is not what its digest says, or two features differ over it
     */
    void into(BundleContext framework) throws BundleException {
        var wanted = wanted();
        for (var bundle : framework.getBundles()) {
            if (bundle.getBundleId() != 0 && !wanted.containsKey(bundle.getLocation())) {
                bundle.uninstall();
            }
        }
        for (var entry : wanted.entrySet()) {
            var installed = framework.getBundle(entry.getKey());
            var bundle = installed != null ? installed : install(framework, entry.getValue());
            if (installed != null && !release.has(entry.getValue())) {
                // The framework's own copy may have been changed since; these are the bytes that were checked now.
                installed.update(new ByteArrayInputStream(checked(entry.getValue())));
            }
            var startLevel = bundle.adapt(BundleStartLevel.class);
            if (startLevel.getStartLevel() != entry.getValue().startLevel()) {
                startLevel.setStartLevel(entry.getValue().startLevel());
            }
            if (!startLevel.isPersistentlyStarted() && !isFragment(bundle) && !entry.getValue().apart()) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    /**
     * Holds every bundle that is not of the release against its digest and what it was approved for, and installs none.
     *
     * @throws LaunchException if one is refused
     */
    void checkAll() {
        wanted().values().stream().filter(bundle -> !release.has(bundle)).forEach(this::checked);
    }

    /** Every bundle once, by its location, in the order in which they start. */
    private Map<String, FeatureBundle> wanted() {
        var byFile = new LinkedHashMap<String, FeatureBundle>();
        for (var feature : features) {
            for (var bundle : feature.bundles()) {
                var other = byFile.putIfAbsent(bundle.file(), bundle);
                if (other != null && !other.sha256().equals(bundle.sha256())) {
                    throw new LaunchException(ExitCode.DISTRIBUTION,
                            "The feature " + feature.name() + " and another one"
                                    + " give different digests for " + bundle.file()
                                    + ". Take all features from one release.");
                }
            }
        }
        var wanted = new LinkedHashMap<String, FeatureBundle>();
        byFile.values().stream()
                .sorted(Comparator.comparingInt(FeatureBundle::startLevel).thenComparing(FeatureBundle::file))
                .forEach(bundle -> wanted.put(bundle.location(), bundle));
        return wanted;
    }

    /**
     * Has a bundle installed with its start level, which is so at once. Given one afterwards, the framework would act on it
     * some time later, on a thread of its own, when the bundle may be gone again.
     */
    private Bundle install(BundleContext framework, FeatureBundle bundle) throws BundleException {
        var levels = framework.getBundle(0).adapt(FrameworkStartLevel.class);
        int others = levels.getInitialBundleStartLevel();
        levels.setInitialBundleStartLevel(bundle.startLevel());
        try {
            return framework.installBundle(bundle.location(), new ByteArrayInputStream(checked(bundle)));
        } finally {
            levels.setInitialBundleStartLevel(others);
        }
    }

    private byte[] checked(FeatureBundle bundle) {
        var file = distribution.file(bundle);
        byte[] bytes = bytesOf(file, bundle);
        var digest = Digest.of(bytes);
        if (!digest.equals(bundle.sha256())) {
            throw new LaunchException(ExitCode.DISTRIBUTION, "The bundle " + file + " has the sha256 digest " + digest
                    + ", but its feature was made with " + bundle.sha256()
                    + ". The file was changed or damaged; take it again from the release, with its feature file.");
        }
        if (!release.has(bundle)) {
            refuse(bundle, bytes);
        }
        return bytes;
    }

    private void refuse(FeatureBundle bundle, byte[] bytes) {
        var feature = features.stream().filter(each -> each.bundles().contains(bundle)).findFirst().orElseThrow();
        var looked = admission.look(feature, bundle, bytes);
        var objections = looked.objections().isEmpty()
                ? admission.missing(feature, List.of(looked))
                : looked.objections();
        if (!objections.isEmpty()) {
            throw new LaunchException(ExitCode.DISTRIBUTION, "The bundle " + distribution.file(bundle)
                    + " of the feature " + feature.name() + " is refused, and nothing of it was started. "
                    + String.join(" ", objections) + " To start without it, name the other features with --features;"
                    + " then feature:remove " + feature.name() + ", or delete its file from "
                    + distribution.folder().resolve("features") + " if it was put there by hand.");
        }
        granted.put(bundle.location(), looked.access().asked().keySet());
    }

    private byte[] bytesOf(Path file, FeatureBundle bundle) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            var feature = features.stream().filter(each -> each.bundles().contains(bundle)).findFirst().orElseThrow();
            throw new LaunchException(ExitCode.DISTRIBUTION,
                    "The feature " + feature.name() + " needs the bundle " + file
                            + ", which is not there. Put it back, or leave the feature out by deleting its file from "
                            + distribution.folder().resolve("features") + ".",
                    e);
        } catch (IOException e) {
            throw new LaunchException(ExitCode.DISTRIBUTION, "The bundle " + file + " cannot be read: " + e, e);
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }
}
