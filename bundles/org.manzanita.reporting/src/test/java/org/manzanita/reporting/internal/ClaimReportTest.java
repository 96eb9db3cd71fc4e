package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Claim;
import org.manzanita.model.Grade;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.PupilId;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Table;

@DisplayName("EC 41344, AUD-G-05")
class ClaimReportTest {

    private static final LocalDate MON_2022_08_15 = LocalDate.of(2022, 8, 15);

    private final District district = District.district("2022-23").school("1", MON_2022_08_15, 100).month("1", 1,
            MON_2022_08_15, District.weekdays(MON_2022_08_15, 100).getLast());
    private int claims;

    private void claim(GradeSpan span, Optional<String> pupil, String days, Optional<String> ada) {
        district.record(new Claim("C-" + ++claims, district.year(), ReportingPeriod.P2, "1", span,
                pupil.map(PupilId::new), new BigDecimal(days), ada.map(BigDecimal::new)));
    }

    /** A pupil with so many days earned, and then so many refused. */
    private void pupil(String id, Grade grade, int earned, int refused, String code) {
        var days = new ArrayList<JudgedDay>();
        for (var day : District.weekdays(MON_2022_08_15, earned + refused)) {
            days.add(District.day(day, "1", grade,
                    days.size() < earned ? District.earned() : District.refused(code)));
        }
        district.pupil(id, days);
    }

    private List<Table> tables() {
        return Read.run(new ClaimReport(district.afterwards(), Optional.empty()), district.pupils());
    }

    @Test
    @DisplayName("The shape of San Juan 2023-003: 0.90, 1.21, 3.35 and 0.07 are 5.53 ADA")
    void overClaimsBySpanAreShownWithTheirDerivation() {
        pupil("P-1", Grade.GRADE_2, 10, 90, "AGREEMENT_SIGNED_LATE");
        pupil("P-2", Grade.GRADE_5, 50, 50, "AGREEMENT_SIGNED_LATE");
        pupil("P-3", Grade.GRADE_6, 29, 71, "BELOW_MINIMUM_DAY");
        for (int i = 0; i < 3; i++) {
            pupil("Q-" + i, Grade.GRADE_7, 0, 100, "BELOW_MINIMUM_DAY");
        }
        pupil("Q-4", Grade.GRADE_8, 65, 35, "AGREEMENT_SIGNED_LATE");
        pupil("R-1", Grade.GRADE_10, 93, 7, "BELOW_MINIMUM_DAY");
        claim(GradeSpan.TK_3, Optional.empty(), "100", Optional.of("1.00"));
        claim(GradeSpan.GRADES_4_6, Optional.empty(), "200", Optional.empty());
        claim(GradeSpan.GRADES_7_8, Optional.empty(), "400", Optional.empty());
        claim(GradeSpan.GRADES_9_12, Optional.empty(), "100", Optional.empty());
        for (var span : GradeSpan.values()) {
            district.figure("valueOfAda." + span, "12000");
        }

        var bySpan = tables().getFirst();

        assertThat(Read.cell(bySpan, "overAda", "TK-3")).isEqualTo("0.90");
        assertThat(Read.cell(bySpan, "overAda", "4-6")).isEqualTo("1.21");
        assertThat(Read.cell(bySpan, "overAda", "7-8")).isEqualTo("3.35");
        assertThat(Read.cell(bySpan, "overAda", "9-12")).isEqualTo("0.07");
        assertThat(Read.cell(bySpan, "overAda", "all")).isEqualTo("5.53");
        assertThat(Read.cell(bySpan, "dollars", "all")).isEqualTo("66360");
        assertThat(bySpan.notes()).contains("Over-claimed, 7-8, School 1: reported 400 - corrected 65 = 335 days; / 100"
                + " = 3.35 ADA.");
        assertThat(bySpan.notes()).anyMatch(note -> note.contains("is apportionment-significant (EC 41344)"));
    }

    @Test
    void overClaimedDaysAreBrokenDownByTheReasonThatRefusedThem() {
        pupil("P-1", Grade.GRADE_2, 10, 90, "AGREEMENT_SIGNED_LATE");
        pupil("P-2", Grade.GRADE_2, 90, 10, "BELOW_MINIMUM_DAY");
        claim(GradeSpan.TK_3, Optional.of("P-1"), "100", Optional.empty());
        claim(GradeSpan.TK_3, Optional.of("P-2"), "100", Optional.empty());
        claim(GradeSpan.TK_3, Optional.of("P-GONE"), "3", Optional.empty());
        var byReason = tables().get(1);
        assertThat(byReason.rows()).map(List::toString).containsExactly("[TK-3, AGREEMENT_SIGNED_LATE, 90, 0.90]",
                "[TK-3, BELOW_MINIMUM_DAY, 10, 0.10]", "[TK-3, NO_DAY_ON_RECORD, 3, 0.03]");
    }

    @Test
    void whereClaimsNamePupilsOneUnderClaimDoesNotHideAnotherOverClaim() {
        pupil("P-1", Grade.GRADE_2, 10, 20, "AGREEMENT_SIGNED_LATE");
        pupil("P-2", Grade.GRADE_2, 30, 0, "");
        claim(GradeSpan.TK_3, Optional.of("P-1"), "30", Optional.empty());
        claim(GradeSpan.TK_3, Optional.of("P-2"), "10", Optional.empty());
        var tables = tables();
        assertThat(Read.row(tables.getFirst(), "TK-3")).map(Object::toString).containsExactly("TK-3", "40", "40",
                "20", "20", "0.20");
        assertThat(Read.cell(tables.getLast(), "under", "P-2")).isEqualTo("20");
        assertThat(tables.getFirst().notes()).anyMatch(note -> note.contains("not set off"));
    }

    @Test
    @DisplayName("AUD-G-07: 0.75 is a finding, and not apportionment-significant")
    void belowOneAdaIsNotApportionmentSignificant() {
        pupil("P-1", Grade.GRADE_2, 25, 75, "AGREEMENT_SIGNED_LATE");
        claim(GradeSpan.TK_3, Optional.empty(), "100", Optional.empty());
        assertThat(tables().getFirst().notes()).anyMatch(note -> note.contains("0.75 is below 1.00")
                && note.contains("not apportionment-significant"));
    }

    @Test
    @DisplayName("AUD-G-07: less than one ADA is apportionment-significant once its dollars are those of one ADA")
    void theDollarsOfOneAdaAreApportionmentSignificant() {
        pupil("P-1", Grade.GRADE_2, 50, 50, "AGREEMENT_SIGNED_LATE");
        pupil("P-2", Grade.GRADE_10, 55, 45, "AGREEMENT_SIGNED_LATE");
        claim(GradeSpan.TK_3, Optional.empty(), "100", Optional.empty());
        claim(GradeSpan.GRADES_9_12, Optional.empty(), "100", Optional.empty());
        district.figure("valueOfAda.TK-3", "10000");
        district.figure("valueOfAda.9-12", "11111");

        // 0.50 x 10,000 and 0.45 x 11,111 are 5,000 and 5,000 dollars: what one ADA of TK-3 is worth.
        assertThat(tables().getFirst().notes())
                .contains("Over-claimed ADA of 0.95 is below 1.00, but its 10000 dollars "
                        + "reach 10000, what one ADA is worth: the finding is apportionment-significant (EC 41344).");
    }

    @Test
    @DisplayName("AUD-G-07: less than one ADA in ADA and in dollars is not apportionment-significant")
    void lessThanTheDollarsOfOneAdaIsNot() {
        pupil("P-1", Grade.GRADE_2, 50, 50, "AGREEMENT_SIGNED_LATE");
        pupil("P-2", Grade.GRADE_10, 55, 45, "AGREEMENT_SIGNED_LATE");
        claim(GradeSpan.TK_3, Optional.empty(), "100", Optional.empty());
        claim(GradeSpan.GRADES_9_12, Optional.empty(), "100", Optional.empty());
        district.figure("valueOfAda.TK-3", "10000");
        district.figure("valueOfAda.9-12", "11109");

        assertThat(tables().getFirst().notes()).anyMatch(note -> note.contains("and not apportionment-significant"));
    }

    @Test
    @DisplayName("AUD-G-05: before the period is over, days still to come are held against no claim")
    void daysStillToComeAreHeldAgainstNoClaim() {
        pupil("P-1", Grade.GRADE_2, 100, 0, "");
        claim(GradeSpan.TK_3, Optional.empty(), "103", Optional.of("1.03"));

        // The only school month is not over, so nothing is counted yet, and all hundred days are still to come.
        var bySpan = Read.run(new ClaimReport(district.on(MON_2022_08_15.plusDays(30)), Optional.empty()),
                district.pupils()).getFirst();

        assertThat(Read.cell(bySpan, "over", "TK-3")).isEqualTo("3");
        assertThat(Read.cell(bySpan, "overAda", "TK-3")).isEqualTo("0.03");
        assertThat(bySpan.notes())
                .contains("Over-claimed, TK-3, School 1: reported 103 - corrected 0 - still to come 100"
                        + " = 3 days; / 100 = 0.03 ADA.")
                .anyMatch(note -> note.contains("are still to come as of"))
                .noneMatch(note -> note.startsWith("Claim C-1 reports"));
    }

    @Test
    void aClaimWhoseAdaIsNotItsDaysOverTheDivisorIsNamed() {
        claim(GradeSpan.TK_3, Optional.empty(), "90", Optional.of("9.00"));
        assertThat(tables().getFirst().notes()).contains(
                "Claim C-1 reports 9.00 ADA for 90 days, but 90 / 100 = 0.90.");
    }

    @Test
    void withoutFiguresForTheValueOfAdaThereAreNoDollars() {
        claim(GradeSpan.TK_3, Optional.empty(), "90", Optional.empty());
        assertThat(tables().getFirst().fields()).map(Table.Field::name).doesNotContain("dollars");
    }

    @Test
    void withoutClaimsTheReportSaysWhatToRecord() {
        assertThat(tables().getFirst().notes()).containsExactly(
                "No claim is on record for 2022-23. Record what was certified (claims).");
    }
}
