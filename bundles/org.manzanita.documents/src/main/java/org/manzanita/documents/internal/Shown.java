package org.manzanita.documents.internal;

import com.samskivert.mustache.Escapers;
import java.util.regex.Pattern;

/**
 * A text of the record as markup that shows it: text stays text, whatever it looks like.
 *
 * <p>Characters that turn the direction of a line are left out, since they could make a sentence say something else; so
 * are those that no XML page can hold.
 */
final class Shown {

    /** A piece that begins and ends with something of its own, between spaces and punctuation of the sentence. */
    private static final Pattern EDGES = Pattern
            .compile("([\\s:.,;،؛]*)([^\\s:.,;،؛](?:.*[^\\s:.,;،؛])?)([\\s:.,;،؛]*)", Pattern.DOTALL);

    private Shown() {}

    static String text(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(character -> !turnsTheLine(character) && isXml(character))
                .forEach(kept::appendCodePoint);
        return Escapers.HTML.escape(kept.toString());
    }

    /** As {@link #text}, apart from the direction of the words around it. */
    static String apart(String text, boolean amongRightToLeft) {
        var shown = text(text);
        boolean rightToLeft = text.codePoints().anyMatch(Shown::isRightToLeft);
        if (rightToLeft == amongRightToLeft) {
            return shown;
        }
        return "<bdi dir=\"" + (rightToLeft ? "rtl" : "ltr") + "\">" + shown + "</bdi>";
    }

    /**
     * As {@link #text}, among words from right to left: each run of other letters and of figures, such as a formula or a
     * section, keeps its own direction as one piece. A comma of those words ends the piece: what stands before it is read
     * first.
     */
    static String amongRightToLeft(String text) {
        var shown = new StringBuilder(text.length() + 32);
        int from = 0;
        while (from < text.length()) {
            int until = from;
            boolean rightToLeft = isOfTheWords(text.codePointAt(from));
            while (until < text.length() && (isOfTheWords(text.codePointAt(until)) == rightToLeft)) {
                until += Character.charCount(text.codePointAt(until));
            }
            var run = text.substring(from, until);
            var piece = EDGES.matcher(run);
            if (rightToLeft || !piece.matches()) {
                shown.append(text(run));
            } else {
                shown.append(text(piece.group(1))).append("<bdi dir=\"ltr\">").append(text(piece.group(2)))
                        .append("</bdi>").append(text(piece.group(3)));
            }
            from = until;
        }
        return shown.toString();
    }

    private static boolean isOfTheWords(int character) {
        return character == '،' || isRightToLeft(character);
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean turnsTheLine(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    /** The characters of XML 1.0, section 2.2. */
    private static boolean isXml(int character) {
        return character == '\t' || character == '\n' || character == '\r' || (character >= ' ' && character < 0xD800)
                || (character >= 0xE000 && character < 0xFFFE) || character >= 0x10000;
    }
}
