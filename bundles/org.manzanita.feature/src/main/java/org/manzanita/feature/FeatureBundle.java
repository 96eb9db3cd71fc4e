package org.manzanita.feature;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One bundle of a feature.
 *
 * @param id group, artifact and version, joined by colons
 * @param startLevel when it starts, from 1 on; lower levels start first
 * @param sha256 the digest of its file, in lower-case hexadecimal digits
 * @param apart whether the LEA let it in as one that is never started here, but asked in a process of its own
 */
public record FeatureBundle(String id, int startLevel, String sha256, boolean apart) {

    /** How the location of a bundle begins that runs apart. */
    public static final String APART = "manzanita:apart:";

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public FeatureBundle {
        if (!id.matches("[A-Za-z0-9._-]+:[A-Za-z0-9._-]+:[A-Za-z0-9._-]+") || id.contains("..")) {
            throw new FeatureException("The bundle id '" + id
                    + "' is not of the form group:artifact:version, of letters, digits, dots and hyphens. Correct the"
                    + " feature file.");
        }
        if (startLevel < 1) {
            throw new FeatureException("The bundle " + id + " has the start level " + startLevel
                    + "; start levels count from 1. Correct the feature file.");
        }
        sha256 = sha256.toLowerCase(Locale.ROOT);
        if (!isDigest(sha256)) {
            throw new FeatureException("The bundle " + id + " has "
                    + (sha256.isEmpty() ? "no sha256 digest" : "the sha256 digest '" + sha256 + "'")
                    + " in its feature file; 64 hexadecimal digits are needed. Take the feature file and the bundle"
                    + " from one release.");
        }
    }

    FeatureBundle(String id, int startLevel, String sha256) {
        this(id, startLevel, sha256, false);
    }

    /** The same, to be asked in a process of its own. */
    public FeatureBundle setApart() {
        return new FeatureBundle(id, startLevel, sha256, true);
    }

    /** Whether the text is a SHA-256 digest in lower-case hexadecimal digits. */
    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /** The name of its file in the folder {@code bundles}. */
    public String file() {
        var parts = id.split(":", -1);
        return parts[1] + "-" + parts[2] + ".jar";
    }

    /** Where the framework says it came from. Two builds of one bundle differ here, so a changed one is replaced. */
    public String location() {
        return (apart ? APART : "manzanita:") + file() + "#" + sha256;
    }
}
