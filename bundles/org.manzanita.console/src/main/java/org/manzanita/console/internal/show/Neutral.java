package org.manzanita.console.internal.show;

/**
 * Takes the power from characters that steer a terminal or reorder text: controls, bidirectional overrides and other
 * invisible format characters are shown as {@code \}{@code u001B}, and every other character as it is.
 */
public final class Neutral {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Neutral() {}

    public static String text(String text) {
        return text.codePoints().anyMatch(Neutral::steers) ? escaped(text) : text;
    }

    static boolean steers(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                    Character.PRIVATE_USE ->
                true;
            // Persian names and family emoji need the joiners.
            case Character.FORMAT -> codePoint != ZERO_WIDTH_NON_JOINER && codePoint != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }

    /** The character as one or two UTF-16 units in the notation that JSON and Java share. */
    static void escape(int codePoint, StringBuilder into) {
        for (char unit : Character.toChars(codePoint)) {
            into.append("\\u");
            var digits = Integer.toHexString(unit).toUpperCase(java.util.Locale.ROOT);
            into.repeat('0', 4 - digits.length()).append(digits);
        }
    }

    private static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> {
            if (steers(codePoint)) {
                escape(codePoint, safe);
            } else {
                safe.appendCodePoint(codePoint);
            }
        });
        return safe.toString();
    }
}
