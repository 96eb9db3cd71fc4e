package org.manzanita.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.manzanita.feature.Feature;
import org.manzanita.feature.FeatureBundle;
import org.manzanita.feature.FeatureFolder;

/** Where the files of features are: the release's in its folder, and those that were brought in at home. */
final class Shelf {

    private final Path distribution;
    private final FeatureFolder folder;
    private final Set<String> release = new TreeSet<>();

    Shelf(Path distribution, FeatureFolder folder) {
        this.distribution = distribution;
        this.folder = folder;
        var list = distribution.resolve("lib/release.lst");
        if (Files.exists(list)) {
            try {
                Files.readAllLines(list).forEach(line -> release.add(line.split(" ", 2)[0]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean isOfRelease(FeatureBundle bundle) {
        return release.contains(bundle.sha256());
    }

    /** The features whose files lie in the folder of the release. */
    List<Feature> ofRelease() {
        try (var files = Files.list(distribution.resolve("features"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(Feature::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The feature files of the names that are running. */
    List<Feature> named(List<String> names) {
        var found = new ArrayList<Feature>();
        var added = folder.installed();
        for (var name : names) {
            added.stream().filter(each -> each.name().equals(name)).findFirst()
                    .or(() -> ofRelease().stream().filter(each -> each.name().equals(name)).findFirst())
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The file of a bundle that this installation has. */
    Optional<Path> jar(FeatureBundle bundle) {
        return folder.jar(bundle.sha256()).or(() -> Optional.of(distribution.resolve("bundles")
                .resolve(bundle.file())).filter(Files::exists));
    }

    Optional<byte[]> bytes(FeatureBundle bundle) {
        return jar(bundle).map(file -> {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
