package org.manzanita.feature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;

/** What a bundle may do at most with what it publishes; each is approved by itself. */
public enum Grant {
    /** Says which duties fell due, and changes no day. */
    OBSERVE,
    /** Adds reports, papers, words or commands, on which no day depends, or folders for people to import. */
    CONTRIBUTE,
    /** Is asked what a day is worth or what refuses it, or brings dated law. */
    DECIDE;

    private static final String OURS = "org.manzanita.";

    /** Every service of the platform's that others may publish; classes to extend are beside what they implement. */
    private static final Map<String, Grant> POINTS = Map.ofEntries(Map.entry("org.manzanita.rules.Watch", OBSERVE),
            Map.entry("org.manzanita.rules.Actor", OBSERVE), Map.entry("org.manzanita.rules.Action", OBSERVE),
            Map.entry("org.manzanita.rules.Report", CONTRIBUTE), Map.entry("org.manzanita.rules.Wording", CONTRIBUTE),
            Map.entry("org.manzanita.rules.WordingTables", CONTRIBUTE),
            Map.entry("org.manzanita.rules.ExchangeAdapter", CONTRIBUTE),
            Map.entry("org.manzanita.documents.DocumentTemplate", CONTRIBUTE),
            Map.entry("org.manzanita.console.ConsoleCommand", CONTRIBUTE),
            Map.entry("org.manzanita.rules.Policy", DECIDE), Map.entry("org.manzanita.rules.Modality", DECIDE),
            Map.entry("org.manzanita.rules.StateRule", DECIDE), Map.entry("org.manzanita.rules.FactProvider", DECIDE),
            Map.entry("org.manzanita.rules.Valuation", DECIDE), Map.entry("org.manzanita.rules.LawSource", DECIDE),
            Map.entry("org.manzanita.rules.LawTables", DECIDE));

    private static final Pattern PROVIDED = Pattern.compile("<provide\\s[^>]*?interface\\s*=\\s*[\"']([^\"']+)[\"']");

    /** As approvals and plans have it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a bundle to which these were granted may publish the service; of other makers' services anyone may. */
    public static boolean covers(Set<String> granted, String service) {
        return !service.startsWith(OURS) || needed(service).filter(each -> granted.contains(each.token())).isPresent();
    }

    /** What publishing the service takes; empty if it is no point of extension. */
    public static Optional<Grant> needed(String service) {
        return Optional.ofNullable(POINTS.get(service));
    }

    /** The grants that a bundle asks for, by their tokens, and where each shows first. */
    static Map<String, String> asked(Archive jar, Attributes headers) {
        var asked = new TreeMap<String, String>();
        if (headers.getValue("Manzanita-Policy") != null) {
            // What the platform publishes of a policy's file is the bundle's.
            List.of(OBSERVE, CONTRIBUTE, DECIDE).forEach(each -> asked.put(each.token(), "brings a policy file"));
        }
        jar.entries().forEach((name, content) -> {
            for (var service : named(name, content)) {
                needed(service).ifPresent(grant -> asked.putIfAbsent(grant.token(), name.endsWith(".class")
                        ? "is a " + service + " in " + name
                        : "publishes " + service + " by " + name));
            }
        });
        return asked;
    }

    /** Services of the platform's that it would publish and that are no points of extension, a sentence each. */
    static List<String> objections(Archive jar) {
        var objections = new ArrayList<String>();
        jar.entries().forEach((name, content) -> {
            if (name.endsWith(".xml")) {
                named(name, content).stream().filter(each -> each.startsWith(OURS) && needed(each).isEmpty())
                        .forEach(each -> objections.add("It publishes " + each + " by " + name
                                + ", which is no point of extension."));
            }
        });
        return objections;
    }

    private static List<String> named(String entry, byte[] content) {
        if (entry.endsWith(".xml")) {
            return PROVIDED.matcher(new String(content, StandardCharsets.UTF_8)).results().map(each -> each.group(1))
                    .toList();
        }
        if (entry.endsWith(".class")) {
            try {
                var type = new ClassReader(content);
                var named = new ArrayList<>(List.of(type.getInterfaces()));
                named.add(String.valueOf(type.getSuperName()));
                return named.stream().map(each -> each.replace('/', '.')).toList();
            } catch (RuntimeException e) {
                // Told by whoever looks at its calls.
                return List.of();
            }
        }
        return List.of();
    }
}
