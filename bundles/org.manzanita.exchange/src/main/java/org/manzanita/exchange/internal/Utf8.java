package org.manzanita.exchange.internal;

/** Puts the bytes of UTF-8 together to code points, and refuses what is none: overlong forms and surrogates too. */
final class Utf8 {

    /** The byte is wrong where it stands. */
    static final int BAD = -2;

    /** More bytes belong to the letter. */
    static final int MORE = -1;

    private int missing;
    private int point;
    private int least;

    /** Whether no letter is half read. */
    boolean isIdle() {
        return missing == 0;
    }

    /** The code point that the byte completes, {@link #MORE} or {@link #BAD}. */
    int next(byte b) {
        int value = b & 0xFF;
        if (missing > 0) {
            if ((value & 0xC0) != 0x80) {
                return BAD;
            }
            point = (point << 6) | (value & 0x3F);
            return --missing > 0 ? MORE : whole();
        } else if (value < 0x80) {
            return value;
        } else if (value >= 0xC2 && value <= 0xDF) {
            return begin(1, value & 0x1F, 0x80);
        } else if ((value & 0xF0) == 0xE0) {
            return begin(2, value & 0x0F, 0x800);
        } else if (value >= 0xF0 && value <= 0xF4) {
            return begin(3, value & 0x07, 0x10000);
        }
        return BAD;
    }

    private int begin(int missing, int bits, int least) {
        this.missing = missing;
        this.point = bits;
        this.least = least;
        return MORE;
    }

    private int whole() {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point < least || point > Character.MAX_CODE_POINT || surrogate ? BAD : point;
    }
}
