package org.manzanita.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle has to be so that it can be asked in a process of its own, by its manifest alone. There is no framework in
 * that process: there are the JDK, the packages that rules are written against, and the bundle.
 */
final class ApartShape {

    /** What is asked there. */
    private static final List<String> ASKED = Stream.of("Policy", "LawSource", "FactProvider", "Valuation", "Actor",
            "Action", "ExchangeAdapter", "Watch").map(each -> "org.manzanita.rules." + each).toList();

    /** What is not, and why. */
    private static final Map<String, String> INSIDE = Map.of(
            "org.manzanita.rules.Modality", "a modality says what a day is worth, and is only asked in the platform",
            "org.manzanita.rules.StateRule", "a rule of state law is the platform's own",
            "org.manzanita.rules.Report", "a report is given every pupil at once, and is only asked in the platform",
            "org.manzanita.rules.Wording", "words of papers are only read in the platform",
            "org.manzanita.documents.DocumentTemplate", "templates of papers are only read in the platform",
            "org.manzanita.console.ConsoleCommand",
            "a command acts for whoever gives it, and only runs in the platform");

    private static final List<String> THERE = List.of("org.manzanita.model", "org.manzanita.rules", "java", "javax",
            "org.w3c.dom", "org.xml.sax");

    private static final Pattern OFFERED = Pattern.compile("osgi\\.service\\s*;[^\"]*objectClass[^=]*=\"([^\"]*)\"");

    private ApartShape() {}

    /** Everything for which it cannot, a sentence each; nothing if it can. */
    static List<String> objections(Attributes headers) {
        var objections = new ArrayList<String>();
        if (headers.getValue("Bundle-Activator") != null) {
            objections.add("It starts by an activator, and where it would run apart nothing is started: only what it"
                    + " declares as components is made.");
        }
        for (var imported : Headers.packages(headers.getValue("Import-Package"))) {
            if (THERE.stream().noneMatch(each -> imported.equals(each) || imported.startsWith(each + "."))) {
                objections.add("It imports the package " + imported + ", which is not there where it would run apart.");
            }
        }
        var offered = offered(headers.getValue("Provide-Capability"));
        if (offered.isEmpty()) {
            objections.add("It offers nothing that could be asked apart.");
        }
        for (var service : offered) {
            if (!ASKED.contains(service)) {
                objections.add("It offers " + service + ": " + INSIDE.getOrDefault(service,
                        "only points of extension are asked apart") + ".");
            }
        }
        return objections;
    }

    private static List<String> offered(@Nullable String header) {
        var offered = new ArrayList<String>();
        if (header != null) {
            OFFERED.matcher(header).results().forEach(found -> offered.addAll(List.of(found.group(1).split(","))));
        }
        return offered.stream().map(String::strip).distinct().toList();
    }
}
