package org.manzanita.identity.internal;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Bytes as letters and digits that are not mistaken for one another (RFC 4648, section 6), without padding. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte each : bytes) {
            buffer = (buffer << Byte.SIZE) | (each & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((buffer >> held) & 31));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(ALPHABET.charAt((buffer << (BITS - held)) & 31));
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException if a character is none of base32 */
    static byte[] read(String text) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (char each : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(each);
            if (value < 0) {
                throw new IllegalArgumentException("A character is none of base32.");
            }
            buffer = (buffer << BITS) | value;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write((buffer >> held) & 0xff);
            }
            buffer &= (1 << held) - 1;
        }
        return bytes.toByteArray();
    }
}
