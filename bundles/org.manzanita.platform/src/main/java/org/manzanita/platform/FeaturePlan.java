package org.manzanita.platform;

import java.util.List;

/**
 * What would come of bringing a feature in, or of taking one out, found on paper: nothing of it was run.
 *
 * @param source where it would come from: a delivery's name, or that of the feature; empty to take it out
 * @param version the version that would be there, or that would go
 * @param before the version that is there now; empty if none is
 * @param sha256 of the feature file
 * @param vendor who signed its bundles; empty if nobody did, or if it is of the release
 * @param after the names of all features that would be there
 * @param added the files of the bundles that would come
 * @param removed the files of the bundles that would go
 * @param access what its bundles ask to see and reach
 * @param notes what is worth knowing of its bundles besides, a sentence each
 * @param objections for which it is refused, a sentence each
 * @param missing what would be missing, and where to get it, a sentence each
 * @param open what has to be done before it can be made, a sentence each
 * @param resolver the resolver's own words, if it found no solution; empty otherwise
 */
public record FeaturePlan(Kind kind, String feature, String version, String title, String source, String before,
        String sha256, String vendor, List<String> after, List<String> added, List<String> removed,
        List<Asked> access, List<String> notes, List<String> objections, List<String> missing, List<String> open,
        String resolver) {

    /** What would be done. */
    public enum Kind {
        INSTALL("Bringing in"), UPDATE("Updating"), PUT_BACK("Putting back"), REMOVE("Taking out");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * What one bundle asks to see or reach.
     *
     * @param what such as {@code org.manzanita.ledger} or {@code network}
     * @param words what that means
     * @param where it shows
     */
    public record Asked(String bundle, String what, String words, String where) {}

    public FeaturePlan {
        after = List.copyOf(after);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        access = List.copyOf(access);
        notes = List.copyOf(notes);
        objections = List.copyOf(objections);
        missing = List.copyOf(missing);
        open = List.copyOf(open);
    }

    /** Whether nothing speaks against it, so that it could be approved. */
    public boolean isSound() {
        return objections.isEmpty() && missing.isEmpty();
    }
}
