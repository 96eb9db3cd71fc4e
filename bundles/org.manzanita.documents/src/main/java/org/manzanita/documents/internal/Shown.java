package org.manzanita.documents.internal;

import com.samskivert.mustache.Escapers;

/**
 * A text of the record as markup that shows it: text stays text, whatever it looks like.
 *
 * <p>Characters that turn the direction of a line are left out, since they could make a sentence say something else; so
 * are those that no XML page can hold.
 */
final class Shown {

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
