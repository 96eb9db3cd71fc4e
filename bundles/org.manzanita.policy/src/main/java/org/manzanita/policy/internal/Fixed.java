package org.manzanita.policy.internal;

import java.util.Map;
import java.util.Optional;
import org.manzanita.rules.Law;

/** What the state fixes for every LEA, under the words by which policies try to set it, with the state's rule. */
public final class Fixed {

    private static final Map<String, String> RULES = Map.of("residence", "E-05", "consent", "E-01", "supervision",
            "D-06",
            "parentPermission", "A-06", "minimumDay", "M-01", "dailyCeiling", "ATT-04", "timeValue", "T-01", "ratio",
            "R-04");

    private Fixed() {}

    /** Why no policy can set it, if the state fixes it; with the section, if the law that is at hand has it. */
    public static Optional<String> why(String kind, Law law) {
        return Optional.ofNullable(RULES.get(kind)).map(rule -> "The state fixes '" + kind + "' ("
                + law.register().stream().filter(each -> each.rule().equals(rule)).findFirst()
                        .map(each -> each.section() + " [" + rule + "]").orElse(rule)
                + "), so no policy can set it. Take the provision out.");
    }
}
