package org.manzanita.launcher;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.manzanita.feature.Admission;

/**
 * Where one installation is, and what it was told when it was started.
 *
 * @param home the folder of its data, which bundles learn as {@code manzanita.home}
 * @param cache where the framework keeps its copies of the bundles between two starts
 * @param plugIns where deliveries of plug-ins are put
 * @param features the names of the features to start; all if there are none
 * @param development whether bundles are let in that nobody signed or approved
 */
public record Site(Path home, Path cache, Path plugIns, Set<String> features, boolean development) {

    public Site {
        features = Set.copyOf(features);
    }

    /** With every feature, and none that nobody approved. */
    public static Site of(Path home, Path cache) {
        return new Site(home, cache, home.resolve("plug-ins"), Set.of(), false);
    }

    /** The same for those who write plug-ins. */
    public Site forDevelopment() {
        return new Site(home, cache, plugIns, features, true);
    }

    Admission admission() {
        return new Admission(home.resolve("trust"), development, InstantSource.system());
    }
}
