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

    /**
     * Breaks a text between its words into lines of at most so many columns. A word that is longer than a line is broken
     * where it has a joint, as before a bracket or after a hyphen, and anywhere only if it has none.
     */
    public static List<String> wrap(String text, int columns) {
        return Words.of(text).wrap(columns);
    }

    /** A text that is taken apart once, to be broken into lines of one width after another. */
    record Words(String text, int columns, List<String> words) {

        static Words of(String text) {
            return new Words(text, Width.of(text), Width.words(text));
        }

        /** As {@link Width#wrap}. */
        List<String> wrap(int most) {
            if (columns <= most) {
                return List.of(text);
            }
            var lines = new Lines(most);
            for (var word : words) {
                lines.gap();
                if (Width.of(word) <= most) {
                    lines.add(word);
                } else {
                    pieces(word).forEach(lines::add);
                }
            }
            return lines.made();
        }
    }

    /** The lines that are being made. */
    private static final class Lines {

        private final int columns;
        private final List<String> made = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int used;
        private boolean gap;

        Lines(int columns) {
            this.columns = columns;
        }

        void gap() {
            gap = used > 0;
        }

        void add(String piece) {
            int needed = of(piece);
            if (used > 0 && used + (gap ? 1 : 0) + needed > columns) {
                end();
            }
            if (gap) {
                line.append(' ');
                used++;
            }
            gap = false;
            for (int at = 0; at < piece.length();) {
                int codePoint = piece.codePointAt(at);
                int width = of(codePoint);
                if (used > 0 && used + width > columns) {
                    end();
                }
                line.appendCodePoint(codePoint);
                used += width;
                at += Character.charCount(codePoint);
            }
        }

        private void end() {
            made.add(line.toString());
            line.setLength(0);
            used = 0;
            gap = false;
        }

        List<String> made() {
            if (used > 0) {
                end();
            }
            return made;
        }
    }

    /** The columns of the longest word. */
    static int longestWord(String text) {
        int longest = 0;
        for (var word : words(text)) {
            longest = Math.max(longest, of(word));
        }
        return longest;
    }

    /** The columns of the longest part of a word between its joints. */
    static int longestPiece(String text) {
        int longest = 0;
        for (var word : words(text)) {
            for (var piece : pieces(word)) {
                longest = Math.max(longest, of(piece));
            }
        }
        return longest;
    }

    /** A word's parts: a citation before each bracket, a compound after its hyphen, a path after its slash. */
    private static List<String> pieces(String word) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int at = 1; at < word.length(); at++) {
            if (isJoint(word.charAt(at - 1), word.charAt(at))) {
                pieces.add(word.substring(from, at));
                from = at;
            }
        }
        pieces.add(word.substring(from));
        return pieces;
    }

    // Days, ids and numbers have hyphens, too, and none of them is broken there: a letter must follow.
    private static boolean isJoint(char before, char after) {
        return switch (before) {
            case ' ' -> true;
            case '-', '_' -> Character.isLetter(after);
            case '/', ',', ';' -> !Character.isDigit(after);
            case ')' -> after == '(';
            default -> after == '(' || (Character.isLowerCase(before) && Character.isUpperCase(after));
        };
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || (text.charAt(at) == ' ' && !isCode(text, from, at))) {
                if (at > from) {
                    words.add(text.substring(from, at));
                }
                from = at + 1;
            }
        }
        return words;
    }

    /** Whether the word that ends here is the name of a code, whose section belongs to it: EC 51747(g), 5 CCR 11703. */
    private static boolean isCode(String text, int from, int at) {
        if (at == from) {
            return false;
        }
        boolean sectionFollows = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        boolean codeFollows = text.startsWith("CCR ", at + 1);
        return (sectionFollows && (text.startsWith("EC", at - 2) || text.startsWith("CCR", at - 3)))
                || (codeFollows && text.charAt(at - 1) == '5');
    }

    static void pad(StringBuilder line, int columns) {
        line.repeat(' ', Math.max(0, columns));
    }
}
