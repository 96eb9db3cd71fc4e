package org.manzanita.reporting.internal;

import java.text.Normalizer;
import java.util.Map;

/**
 * A name in the letters that the state's files take: letters without marks, digits, space, period, hyphen and apostrophe.
 *
 * <p>Marks come off their letters, and signs that look alike become the one that is taken. A letter of another alphabet
 * is never guessed at: then the name cannot be written.
 */
final class StateName {

    private static final Map<Integer, String> ALIKE = Map.ofEntries(Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'Æ', "AE"), Map.entry((int) 'æ', "ae"), Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'œ', "oe"), Map.entry((int) 'Ø', "O"), Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ł', "L"), Map.entry((int) 'ł', "l"), Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'đ', "d"), Map.entry((int) 'ı', "i"), Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'þ', "th"), Map.entry((int) 'Ð', "D"), Map.entry((int) 'ð', "d"));

    private StateName() {}

    /** The name as the state takes it; empty if it has letters that cannot be written so, or nothing else. */
    static String of(String name) {
        var folded = new StringBuilder();
        var apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        for (int i = 0, point; i < apart.length(); i += Character.charCount(point)) {
            point = apart.codePointAt(i);
            if (isTaken(point)) {
                folded.appendCodePoint(point);
            } else if (ALIKE.containsKey(point)) {
                folded.append(ALIKE.get(point));
            } else if (Character.getType(point) == Character.DASH_PUNCTUATION) {
                folded.append('-');
            } else if (isApostrophe(point)) {
                folded.append('\'');
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                folded.append(' ');
            } else if (Character.isLetter(point)) {
                return "";
            }
        }
        return folded.toString().strip().replaceAll(" +", " ");
    }

    /** Whether the state takes the sign in a name. */
    static boolean isTaken(int point) {
        return (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9')
                || " .-'".indexOf(point) >= 0;
    }

    private static boolean isApostrophe(int point) {
        return "\u2018\u2019\u02BB\u02BC\u02B9\u00B4\u2032`".indexOf(point) >= 0;
    }
}
