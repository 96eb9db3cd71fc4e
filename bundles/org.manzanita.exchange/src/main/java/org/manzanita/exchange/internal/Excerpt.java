package org.manzanita.exchange.internal;

/** Shows a cell in a message: short, and with everything visible that could disturb a screen or a log. */
final class Excerpt {

    private static final int LONGEST = 40;

    private Excerpt() {}

    static String of(String text) {
        var shown = new StringBuilder("'");
        int count = 0;
        for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (++count > LONGEST) {
                return shown.append("'...").toString();
            }
            int type = Character.getType(point);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR || type == Character.SURROGATE) {
                shown.append('<').append(codePoint(point)).append('>');
            } else {
                shown.appendCodePoint(point);
            }
        }
        return shown.append('\'').toString();
    }

    static String codePoint(int point) {
        return String.format("U+%04X", point);
    }
}
