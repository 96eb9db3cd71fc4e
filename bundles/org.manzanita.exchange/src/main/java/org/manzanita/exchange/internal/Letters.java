package org.manzanita.exchange.internal;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.CellForm.Flaw;

/** Looks for letters that deceive the eye: invisible ones, those that turn the line around, and look-alikes. */
final class Letters {

    static final int LONGEST_IDENTIFIER = 120;

    private Letters() {}

    /** What keeps the text from being an identifier that two people would read alike; null if nothing does. */
    static @Nullable Flaw identifierFlaw(String text) {
        if (isPlain(text) && text.length() <= LONGEST_IDENTIFIER) {
            return null;
        }
        String says = null;
        if (text.length() > LONGEST_IDENTIFIER) {
            says = "is longer than " + LONGEST_IDENTIFIER + " characters.";
        } else if (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()))) {
            says = "has a space before or after it.";
        } else {
            var hidden = text.codePoints().filter(Letters::isHidden).findFirst();
            if (hidden.isPresent()) {
                says = "has the invisible character " + Excerpt.codePoint(hidden.getAsInt()) + " in it.";
            } else if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                says = "has an accent apart from its letter (it is not in Unicode's form NFC), so that it would not be"
                        + " found again.";
            }
        }
        return says == null ? null : new Flaw(FaultCode.BAD_ID, Excerpt.of(text) + " " + says);
    }

    /** What is worth knowing about the letters of the text; null if nothing is. */
    static @Nullable Flaw deception(String text, boolean shown) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x0370) {
                return deceptionBeyondLatin(text, shown);
            }
        }
        return null;
    }

    private static @Nullable Flaw deceptionBeyondLatin(String text, boolean shown) {
        var turning = text.codePoints().filter(Letters::turnsTheLine).findFirst();
        var excerpt = shown ? Excerpt.of(text) : "The name";
        if (turning.isPresent()) {
            return new Flaw(FaultCode.BIDI, excerpt + " holds " + Excerpt.codePoint(turning.getAsInt())
                    + ", which turns the direction of what follows.");
        }
        Character.UnicodeScript word = null;
        for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            var script = Character.UnicodeScript.of(point);
            if (!Character.isLetter(point)) {
                word = null;
            } else if (word != null && script != word && looksLikeLatin(script) && looksLikeLatin(word)) {
                return new Flaw(FaultCode.MIXED_SCRIPTS, excerpt + " has letters of " + name(word) + " and of "
                        + name(script) + " in one word.");
            } else {
                word = script;
            }
        }
        return null;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                true;
            default -> false;
        };
    }

    private static boolean turnsTheLine(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean looksLikeLatin(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.CYRILLIC
                || script == Character.UnicodeScript.GREEK;
    }

    private static String name(Character.UnicodeScript script) {
        return switch (script) {
            case LATIN -> "the Latin alphabet";
            case CYRILLIC -> "the Cyrillic alphabet";
            default -> "the Greek alphabet";
        };
    }
}
