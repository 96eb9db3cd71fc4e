package org.manzanita.modality.coursebased.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.manzanita.model.Days;

/**
 * EC 51749.5(c)(5): course-based ADA above a part of the LEA's ADA is reduced by the statewide absence rate of the year
 * before, of elementary districts for K-8 and of high school districts for 9-12.
 *
 * <p>The law does not say how the excess falls to the two spans, so it is split as their ADA is. It says "rounded to the
 * nearest tenth" beside the rate, and that is read of the rate, in percent.
 *
 * @param thresholdPercent the part of the LEA's ADA that is never reduced, in percent
 * @param elementaryRate absence rate in percent, as in 7.8
 * @param highSchoolRate absence rate in percent
 */
public record Reduction(Days elementaryAda, Days highSchoolAda, Days leaAda, BigDecimal thresholdPercent,
        BigDecimal elementaryRate, BigDecimal highSchoolRate) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Days courseBasedAda() {
        return elementaryAda.plus(highSchoolAda);
    }

    public Days threshold() {
        return leaAda.times(part(thresholdPercent));
    }

    public Days excess() {
        return courseBasedAda().minus(threshold()).max(Days.ZERO);
    }

    /** What is taken away. */
    public Days reduced() {
        if (excess().isZero()) {
            return Days.ZERO;
        }
        var ofEach = excess().dividedBy(courseBasedAda());
        return ofEach.times(elementaryAda).times(rate(elementaryRate))
                .plus(ofEach.times(highSchoolAda).times(rate(highSchoolRate)));
    }

    /** What is left to be funded. */
    public Days fundable() {
        return courseBasedAda().minus(reduced());
    }

    private static Days rate(BigDecimal percent) {
        return part(percent.setScale(1, RoundingMode.HALF_UP));
    }

    private static Days part(BigDecimal percent) {
        return Days.of(percent.divide(HUNDRED, percent.scale() + 2, RoundingMode.UNNECESSARY));
    }
}
