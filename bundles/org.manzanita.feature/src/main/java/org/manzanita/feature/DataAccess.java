package org.manzanita.feature;

import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle asks to see, to reach and to do, in words that whoever approves it can weigh.
 *
 * @param asked by name, such as {@code org.manzanita.ledger} or {@code network}: where it shows
 */
public record DataAccess(Map<String, String> asked) {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("org.manzanita.model", "knows what facts look like"),
            Map.entry("org.manzanita.rules",
                    "is given the facts of each pupil that it is asked about, by id and without names"),
            Map.entry("org.manzanita.ledger", "reads and adds to the ledger itself, names of pupils among it"),
            Map.entry("org.manzanita.credit", "asks of every pupil which days are earned"),
            Map.entry("org.manzanita.reporting", "reads the reports"),
            Map.entry("org.manzanita.audit", "runs the steps of the audit guide"),
            Map.entry("org.manzanita.exchange", "reads and writes program folders"),
            Map.entry("org.manzanita.documents", "makes papers, names of pupils among them"),
            Map.entry("org.manzanita.console", "brings commands, which act for whoever gives them"),
            Map.entry("observe", "says which duties fell due, and changes no day"),
            Map.entry("contribute",
                    "adds reports, papers, words or commands, on which no day depends, or makes folders of"
                            + " other systems' files, for people to import"),
            Map.entry("decide", "is asked what a day is worth or what refuses it, or brings dated law"),
            Map.entry("network", "connects to other machines"), Map.entry("files", "reads or writes files"),
            Map.entry("databases", "reads or writes databases"),
            Map.entry("threads", "works by itself, beside what it is asked"),
            Map.entry("reflection", "reaches into other classes by name, which hides what it calls"));

    private static final String OURS = "org.manzanita.";

    public DataAccess {
        asked = Map.copyOf(asked);
    }

    static DataAccess of(Archive jar, Attributes headers, Calls calls) {
        var asked = new TreeMap<>(calls.reaches());
        asked.putAll(Grant.asked(jar, headers));
        for (var name : Headers.packages(headers.getValue("Import-Package"))) {
            if (name.startsWith(OURS)) {
                asked.put(name, "imports " + name);
            }
        }
        return new DataAccess(asked);
    }

    /** What such a name means. */
    public static String words(String name) {
        @Nullable
        String words = WORDS.get(name);
        return words == null ? "uses " + name : words;
    }
}
