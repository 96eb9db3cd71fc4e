package org.manzanita.feature;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * That the LEA lets one feature in, exactly as it was looked at.
 *
 * @param by who approved it
 * @param vendor who signed its bundles; empty for a feature that was let in unsigned
 * @param sha256 of the feature file, which lists the digests of its bundles
 * @param access what it may see and reach, and {@value #APART} if it was let in only so
 * @param bundles the digest of each bundle, by symbolic name and version joined by a slash
 * @param reason why, in the words of whoever approved it
 * @param downgrade whether an older version than one approved before was meant to be let in
 */
public record Approval(Instant at, String by, String name, String version, String vendor, String sha256,
        Set<String> access, Map<String, String> bundles, String reason, boolean downgrade) {

    /** Stands among what it may see and reach if it is to run in a process of its own. */
    public static final String APART = "apart";

    public Approval {
        access = Set.copyOf(access);
        bundles = Map.copyOf(bundles);
    }

    /** Whether it is to be asked in a process of its own, and nothing of it to run in the platform's. */
    public boolean apart() {
        return access.contains(APART);
    }

    List<String> fields() {
        var listed = new TreeMap<>(bundles).entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .toList();
        return List.of(at.toString(), by, name, version, vendor, sha256, String.join(";", new TreeSet<>(access)),
                String.join(";", listed), reason, Boolean.toString(downgrade));
    }

    /** @throws IllegalArgumentException or {@link java.time.DateTimeException} if the fields are none of an approval */
    static Approval of(List<String> fields) {
        var bundles = new TreeMap<String, String>();
        for (var each : listed(fields.get(7))) {
            var parts = each.split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("'" + each + "' is no bundle with its digest");
            }
            bundles.put(parts[0], parts[1]);
        }
        return new Approval(Instant.parse(fields.get(0)), fields.get(1), fields.get(2), fields.get(3), fields.get(4),
                fields.get(5), new TreeSet<>(listed(fields.get(6))), bundles, fields.get(8),
                Boolean.parseBoolean(fields.get(9)));
    }

    private static List<String> listed(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(";", -1));
    }
}
