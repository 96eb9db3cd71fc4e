package org.manzanita.modality.coursebased;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.modality.coursebased.internal.Reduction;
import org.manzanita.model.Days;

@DisplayName("EC 51749.5(c)(5)")
class ReductionTest {

    private static Reduction reduction(long elementary, long highSchool, String elementaryRate, String highSchoolRate) {
        return new Reduction(Days.of(elementary), Days.of(highSchool), Days.of(1000), BigDecimal.TEN,
                new BigDecimal(elementaryRate), new BigDecimal(highSchoolRate));
    }

    @Test
    void fiftyAdaAboveTenPercentAreReducedByTheElementaryRate() {
        assertThat(reduction(150, 0, "7.8", "5.4").fundable().rounded(1)).isEqualTo("146.1");
        assertThat(reduction(150, 0, "7.8", "5.4").reduced()).isEqualTo(Days.of(new BigDecimal("3.9")));
    }

    @Test
    void twentyAdaAboveTenPercentAreReducedByTheHighSchoolRate() {
        assertThat(reduction(0, 120, "7.8", "5.4").fundable().rounded(2)).isEqualTo("118.92");
    }

    @Test
    void exactlyTenPercentIsNotReduced() {
        assertThat(reduction(60, 40, "7.8", "5.4").fundable()).isEqualTo(Days.of(100));
    }

    @Test
    void theExcessOfBothSpansIsSplitAsTheirAdaIs() {
        // 100 above the threshold: 50 at 7.8 percent and 50 at 5.4 percent.
        assertThat(reduction(100, 100, "7.8", "5.4").reduced()).isEqualTo(Days.of(new BigDecimal("6.6")));
    }

    @Test
    void theRateIsRoundedToTheNearestTenth() {
        assertThat(reduction(150, 0, "7.84", "5.4").fundable()).isEqualTo(reduction(150, 0, "7.8", "5.4").fundable());
    }
}
