package org.manzanita.exchange.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelled word was probably meant to be. */
final class Nearest {

    private Nearest() {}

    /** A question to end a message with, such as {@code " Did you mean 'until'?"}; empty if no word is near. */
    static String hint(String word, Collection<String> known) {
        return find(word, known).map(best -> " Did you mean '" + best + "'?").orElse("");
    }

    /** The known word that differs from this one least; empty if none is near, or it is known itself. */
    static Optional<String> find(String word, Collection<String> known) {
        var best = "";
        int least = Math.max(1, Math.min(word.length(), 40) / 5) + 1;
        var asked = word.toLowerCase(Locale.ROOT);
        for (var candidate : known) {
            int distance = distance(asked, candidate.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() || best.equals(word) ? Optional.empty() : Optional.of(best);
    }

    /** The letters to add, drop or change, or {@code most} if there are at least as many. */
    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) >= most) {
            return most;
        }
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return Math.min(most, above[b.length()]);
    }
}
