package org.manzanita.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.manzanita.feature.FeatureBundle;

/**
 * The bundles of the release itself, by their digests. They are listed beside the launcher, not beside the features that
 * an LEA or a vendor adds.
 */
record Release(Set<String> digests) {

    private static final String FILE = "lib/release.lst";

    Release {
        digests = Set.copyOf(digests);
    }

    /**
     * What the folder's list says; nothing of it is the release's own if there is none.
     *
     * @throws LaunchException if the list cannot be read
     */
    static Release of(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Release(Set.of());
        }
        try {
            var digests = new TreeSet<String>();
            for (var line : Files.readAllLines(file)) {
                var digest = line.split(" ", 2)[0];
                if (!FeatureBundle.isDigest(digest)) {
                    throw new LaunchException(ExitCode.DISTRIBUTION, "Line " + (digests.size() + 1)
                            + " of the list of the release's bundles, " + file + ", does not begin with 64 hexadecimal "
                            + "digits. Unpack the distribution again.");
                }
                digests.add(digest);
            }
            return new Release(digests);
        } catch (IOException e) {
            throw new LaunchException(ExitCode.DISTRIBUTION, "The list of the release's bundles, " + file
                    + ", cannot be read: " + e + ". Unpack the distribution again.", e);
        }
    }

    boolean has(FeatureBundle bundle) {
        return digests.contains(bundle.sha256());
    }
}
