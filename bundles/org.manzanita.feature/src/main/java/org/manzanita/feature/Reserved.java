package org.manzanita.feature;

import java.util.List;

/** Names that only bundles of the release bear, and packages that only they offer. */
public final class Reserved {

    private static final List<String> NAMES = List.of("org.manzanita", "org.osgi", "org.apache.felix", "java",
            "javax", "sun", "jdk", "org.h2", "picocli", "org.jline", "org.snakeyaml", "de.siegmar");

    private Reserved() {}

    /** Whether a symbolic name, or a package, is one of them or below one. */
    public static boolean isReserved(String name) {
        return NAMES.stream().anyMatch(reserved -> name.equals(reserved) || name.startsWith(reserved + "."));
    }
}
