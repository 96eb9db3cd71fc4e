package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A word that completion offers.
 *
 * @param isWhole whether it is the whole word, and not how many begin
 */
record Offer(String text, boolean isWhole) {

    /** So many are offered at a time; of more, how they begin. */
    static final int MOST = 60;

    static List<Offer> whole(List<String> words) {
        return words.stream().map(word -> new Offer(word, true)).toList();
    }

    /** The words that begin so, or where they are too many, how those begin that do. */
    static List<Offer> of(List<String> words, String begun) {
        if (words.size() <= MOST) {
            return whole(words);
        }
        var lower = begun.toLowerCase(Locale.ROOT);
        var fitting = words.stream().filter(word -> word.toLowerCase(Locale.ROOT).startsWith(lower)).toList();
        if (fitting.size() <= MOST) {
            return whole(fitting);
        }
        List<Offer> offered = List.of();
        for (int length = begun.length() + 1;; length++) {
            var longer = cut(fitting, length);
            if (longer.size() > MOST) {
                return offered;
            }
            offered = longer;
        }
    }

    private static List<Offer> cut(List<String> words, int length) {
        var whole = new TreeSet<String>();
        var begun = new TreeSet<String>();
        for (var word : words) {
            // Half of a character is none.
            int end = length < word.length() && Character.isLowSurrogate(word.charAt(length)) ? length + 1 : length;
            if (end < word.length()) {
                begun.add(word.substring(0, end));
            } else {
                whole.add(word);
            }
        }
        var offers = new ArrayList<>(whole(List.copyOf(whole)));
        begun.forEach(word -> offers.add(new Offer(word, false)));
        return offers;
    }
}
