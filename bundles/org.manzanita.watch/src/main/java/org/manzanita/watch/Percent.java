package org.manzanita.watch;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part in percent, as people read it: two decimals at most. Nothing is decided by it. */
final class Percent {

    private Percent() {}

    static String of(long part, long whole) {
        if (whole == 0) {
            return "0";
        }
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString();
    }
}
