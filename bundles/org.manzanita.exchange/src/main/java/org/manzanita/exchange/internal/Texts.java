package org.manzanita.exchange.internal;

import java.nio.charset.StandardCharsets;
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
    private final int[] hashes = new int[SEEN];

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
        int slot = slot(hash);
        var last = seen[slot];
        if (last != null && hashes[slot] == hash && last.length() == length) {
            int i = 0;
            while (i < length && last.charAt(i) == from[offset + i]) {
                i++;
            }
            if (i == length) {
                return last;
            }
        }
        return keep(new String(from, offset, length), slot, hash);
    }

    /** @param from letters of ASCII, a byte each */
    String ofAscii(byte[] from, int length) {
        if (length == 0) {
            return "";
        } else if (length > LONGEST) {
            return new String(from, 0, length, StandardCharsets.ISO_8859_1);
        }
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + from[i];
        }
        int slot = slot(hash);
        var last = seen[slot];
        if (last != null && hashes[slot] == hash && last.length() == length) {
            int i = 0;
            while (i < length && last.charAt(i) == from[i]) {
                i++;
            }
            if (i == length) {
                return last;
            }
        }
        return keep(new String(from, 0, length, StandardCharsets.ISO_8859_1), slot, hash);
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (SEEN - 1);
    }

    private String keep(String text, int slot, int hash) {
        seen[slot] = text;
        hashes[slot] = hash;
        return text;
    }
}
