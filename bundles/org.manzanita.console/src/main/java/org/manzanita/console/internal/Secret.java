package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What looks like a secret in a command line. Lines are remembered and put on record, so none may stand in one. */
final class Secret {

    private static final Pattern OPTION = Pattern
            .compile("(?i)--?(password|passwd|passphrase|secret|token|api-?key|otp)");
    private static final Pattern ASSIGNED = Pattern
            .compile("(?is)(--?)?([a-z0-9_.-]*(password|passwd|passphrase|secret|token|api[_-]?key))[=:](.+)");
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?s).*-----BEGIN [A-Z0-9 ]*PRIVATE KEY.*"),
            Pattern.compile("(?s).*eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\..*"),
            Pattern.compile(
                    "(?s).*\\b(gh[pousr]_|github_pat_|glpat-|xox[abprs]-|AKIA|AGE-SECRET-KEY-)[A-Za-z0-9_-]{12,}.*"),
            Pattern.compile("(?s).*[a-z][a-z0-9+.-]*://[^/\\s:@]+:[^/\\s@]+@.*"));

    private Secret() {}

    static boolean isIn(List<String> words) {
        return !masked(words).equals(words);
    }

    /** Whether it is in a line as it was typed. */
    static boolean isIn(String line) {
        return isIn(List.of(line.strip().split("\\s+"))) || FORMS.stream().anyMatch(form -> form.matcher(line)
                .matches());
    }

    /** The words with what looks like a secret left out. */
    static List<String> masked(List<String> words) {
        var masked = new ArrayList<String>();
        boolean isNext = false;
        for (var word : words) {
            var assigned = ASSIGNED.matcher(word);
            if (isNext || FORMS.stream().anyMatch(form -> form.matcher(word).matches())) {
                masked.add("…");
            } else if (assigned.matches()) {
                masked.add(word.substring(0, assigned.start(4)) + "…");
            } else {
                masked.add(word);
            }
            isNext = !isNext && OPTION.matcher(word).matches();
        }
        return masked;
    }
}
