package org.manzanita.documents.internal;

import java.util.Map;
import java.util.regex.Pattern;

/** Spans of time that a policy sets as a number of weeks, in the words of a language. */
final class Counted {

    private static final Pattern WEEKS = Pattern.compile("(\\d+) weeks?");

    private Counted() {}

    /** {@code 2 weeks} in the language; another value as it stands. */
    static String inWords(String value, Words words) {
        var matcher = WEEKS.matcher(value);
        return matcher.matches()
                ? words.say("count.weeks",
                        Map.of("count", matcher.group(1), "one", matcher.group(1).equals("1")))
                : value;
    }
}
