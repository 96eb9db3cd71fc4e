package org.manzanita.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manzanita.feature.Approvals;
import org.manzanita.feature.Feature;
import org.manzanita.feature.FeatureBundle;
import org.manzanita.feature.FeatureFolder;
import org.jspecify.annotations.Nullable;

/**
 * An assembled folder: {@code features/}, {@code bundles/}, {@code lib/}.
 *
 * <p>A feature is in it if its file is. Deleting the file leaves the feature out, and nothing else needs to change.
 *
 * @param added what one installation brought in or leaves out, or null if that does not count
 */
public record Distribution(Path folder, List<Feature> features, @Nullable FeatureFolder added) {

    public Distribution {
        features = List.copyOf(features);
    }

    /**
     * Reads every feature file of the folder, in order of name.
     *
     * @throws LaunchException if there is none, if one is unsound, or if two have one name
     */
    public static Distribution at(Path folder) {
        var features = new ArrayList<Feature>();
        var names = new TreeSet<String>();
        for (var file : featureFiles(folder.resolve("features"))) {
            var feature = Feature.read(file);
            if (!names.add(feature.name())) {
                throw new LaunchException(ExitCode.DISTRIBUTION, "Two files in " + folder.resolve("features")
                        + " are the feature '" + feature.name() + "'. Delete one of them.");
            }
            features.add(feature);
        }
        if (features.stream().noneMatch(Feature::isBase)) {
            throw new LaunchException(ExitCode.DISTRIBUTION, "The folder " + folder.resolve("features") + " holds "
                    + (names.isEmpty() ? "no feature" : "the features " + String.join(", ", names))
                    + ", and not the one that all others stand on, core. Put features/core.json back.");
        }
        return new Distribution(folder, features, null);
    }

    /**
     * As it stands for one installation: with what was brought in, without what was taken out, and with that set apart
     * which was let in only so.
     */
    Distribution with(FeatureFolder installation, Approvals approvals) {
        var release = Release.of(folder);
        var byName = new TreeMap<String, Feature>();
        features.forEach(feature -> byName.put(feature.name(), feature));
        byName.keySet().removeAll(installation.leftOut());
        installation.installed().forEach(feature -> byName.put(feature.name(), feature));
        features.stream().filter(Feature::isBase).forEach(feature -> byName.put(feature.name(), feature));
        return new Distribution(folder, byName.values().stream().map(feature -> approvals.isApart(feature)
                ? feature.settingApart(bundle -> !release.has(bundle))
                : feature).toList(), installation);
    }

    private static List<Path> featureFiles(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new LaunchException(ExitCode.DISTRIBUTION, "The features cannot be read from " + folder
                    + ": the folder is missing or may not be read. Unpack the distribution again.", e);
        }
    }

    /**
     * The features to start.
     *
     * @param named the names to keep, or an empty set for all there are; what {@linkplain Feature#isBase() all others
     *     stand on} is kept in any case
     * @throws LaunchException if a name is not that of a feature in this distribution
     */
    public List<Feature> chosen(Set<String> named) {
        var unknown = new TreeSet<>(named);
        features.forEach(feature -> unknown.remove(feature.name()));
        if (!unknown.isEmpty()) {
            throw new LaunchException(ExitCode.USAGE, "--features names " + String.join(", ", unknown) + ", but "
                    + folder.resolve("features") + " has "
                    + String.join(", ", features.stream().map(Feature::name).toList()) + ".");
        }
        return features.stream()
                .filter(feature -> feature.isBase() || named.isEmpty() || named.contains(feature.name()))
                .toList();
    }

    /** The file of a bundle. */
    public Path file(FeatureBundle bundle) {
        var own = folder.resolve("bundles").resolve(bundle.file());
        return added == null ? own : added.jar(bundle.sha256()).orElse(own);
    }
}
