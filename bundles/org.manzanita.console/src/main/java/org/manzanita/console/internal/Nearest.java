package org.manzanita.console.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what someone probably meant. */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** The few candidates that are at most a third of their letters away from the word, nearest first. */
    public static List<String> to(String word, Collection<String> candidates) {
        var asked = word.toLowerCase(Locale.ROOT);
        record Measured(String candidate, int distance) {}
        return candidates.stream()
                .map(candidate -> new Measured(candidate, distance(asked, candidate.toLowerCase(Locale.ROOT))))
                .filter(measured -> measured.distance() <= Math.max(1, Math.max(asked.length(),
                        measured.candidate().length()) / 3) || endsLike(asked, measured.candidate()))
                .sorted(Comparator.comparingInt(Measured::distance).thenComparing(Measured::candidate))
                .limit(MOST).map(Measured::candidate).toList();
    }

    /** {@code Did you mean credit:why?}, or an empty text. */
    public static String question(String word, Collection<String> candidates) {
        var nearest = to(word, candidates);
        return nearest.isEmpty() ? "" : "Did you mean " + String.join(" or ", nearest) + "?";
    }

    /** Whether a command was asked for without its scope. */
    private static boolean endsLike(String asked, String candidate) {
        return candidate.endsWith(":" + asked);
    }

    /** Edits between two words: a letter put in, left out or changed, or two neighbours exchanged. */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (int column = 0; column < last.length; column++) {
            last[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            var next = new int[other.length() + 1];
            next[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                next[column] = Math.min(Math.min(next[column - 1], last[column]) + 1, last[column - 1] + changed);
                if (row > 1 && column > 1 && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    next[column] = Math.min(next[column], before[column - 2] + 1);
                }
            }
            before = last;
            last = next;
        }
        return last[other.length()];
    }
}
