package org.manzanita.console.internal.show;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Texts measured and broken by the columns that they take on a screen, which are not their characters. */
public final class Width {

    private Width() {}

    public static int of(String text) {
        int columns = 0;
        for (int at = 0; at < text.length();) {
            int codePoint = text.codePointAt(at);
            columns += of(codePoint);
            at += Character.charCount(codePoint);
        }
        return columns;
    }

    private static int of(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /** Breaks a text between its words into lines of at most so many columns, and a longer word where it must. */
    public static List<String> wrap(String text, int columns) {
        if (of(text) <= columns) {
            return List.of(text);
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        for (var word : words(text)) {
            int needed = of(word);
            if (used > 0 && used + 1 + needed > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            for (int at = 0; at < word.length();) {
                int codePoint = word.codePointAt(at);
                int width = of(codePoint);
                if (used > 0 && used + width > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(codePoint);
                used += width;
                at += Character.charCount(codePoint);
            }
        }
        if (used > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The columns of the longest word. */
    static int longestWord(String text) {
        int longest = 0;
        for (var word : words(text)) {
            longest = Math.max(longest, of(word));
        }
        return longest;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == ' ') {
                if (at > from) {
                    words.add(text.substring(from, at));
                }
                from = at + 1;
            }
        }
        return words;
    }

    static void pad(StringBuilder line, int columns) {
        line.repeat(' ', Math.max(0, columns));
    }
}
