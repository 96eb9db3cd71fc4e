package org.manzanita.platform;

import java.util.List;

/**
 * What an LEA deploys or leaves out as a whole.
 *
 * @param name what the option {@code --features} calls it
 * @param bundles its bundles, in the order in which its file names them
 */
public record Feature(String name, String version, String title, List<InstalledBundle> bundles) {

    public Feature {
        bundles = List.copyOf(bundles);
    }

    /** Whether every bundle of it works. */
    public boolean works() {
        return bundles.stream().allMatch(InstalledBundle::works);
    }
}
