package org.manzanita.exchange.internal;

import org.jspecify.annotations.Nullable;

/**
 * Makes texts of characters, and gives short ones that come again as the same object.
 *
 * <p>A folder repeats its identifiers and words many times; without this each would be held as often as it is written.
 */
final class Texts {

    private static final int LONGEST = 32;
    /** What comes again among some thousand rows is found, and the texts seen last stay near the processor. */
    private static final int SEEN = 1 << 12;

    private final @Nullable String[] seen = new String[SEEN];

    String of(char[] from, int offset, int length) {
        if (length == 0) {
            return "";
        } else if (length > LONGEST) {
            return new String(from, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + from[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (seen.length - 1);
        var last = seen[slot];
        if (last != null && last.length() == length) {
            int i = 0;
            while (i < length && last.charAt(i) == from[offset + i]) {
                i++;
            }
            if (i == length) {
                return last;
            }
        }
        var text = new String(from, offset, length);
        seen[slot] = text;
        return text;
    }
}
