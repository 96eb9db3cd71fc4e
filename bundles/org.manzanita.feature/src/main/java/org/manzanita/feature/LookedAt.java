package org.manzanita.feature;

import java.util.List;

/**
 * One bundle that is not of the release, as it was looked at before anything of it ran.
 *
 * @param name its symbolic name
 * @param vendor who signed it; empty if nobody whom the LEA trusts did
 * @param objections for which it is refused, a sentence each
 * @param notApart for which it cannot run in a process of its own, a sentence each
 */
public record LookedAt(String name, String version, String vendor, String sha256, DataAccess access,
        List<String> objections, List<String> notApart) {

    public LookedAt {
        notApart = List.copyOf(notApart);
        objections = List.copyOf(objections);
    }

    /** How pins and messages call it. */
    public String key() {
        return name + "/" + version;
    }
}
