package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Table;

@DisplayName("ATT-21")
class ExceptionReportTest {

    private static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);
    private static final LocalDate TUE_2025_08_19 = LocalDate.of(2025, 8, 19);

    private final District district = District.district("2025-26").school("1", MON_2025_08_18, 180);

    private List<Table> tables(boolean detailed) {
        return Read.run(new ExceptionReport(district.afterwards(), ReportingPeriod.ANNUAL, detailed, true),
                district.pupils());
    }

    private static JudgedDay under(String agreement, LocalDate day, Finding finding) {
        return new JudgedDay(day, agreement, "full", "paper", "1", Grade.GRADE_4, finding);
    }

    @Test
    void eachDayHasTheOnePrimaryReasonThatStandsFirstInTheOrderOfCodes() {
        var both = new Finding.NotEarned(Minutes.ZERO, Minutes.of(240),
                List.of(Reason.refuses("BELOW_MINIMUM_DAY", District.UNDER, "Too little.", List.of()),
                        Reason.refuses("AGREEMENT_SIGNED_LATE", District.UNDER, "Too late.", List.of())));
        district.pupil("P-1", List.of(under("A-1", MON_2025_08_18, both),
                under("A-1", TUE_2025_08_19, District.refused("BELOW_MINIMUM_DAY"))));
        var tables = tables(true);
        assertThat(tables.getFirst().rows()).map(row -> row.subList(0, 3).toString()).containsExactly(
                "[AGREEMENT_SIGNED_LATE, 1, 1]", "[BELOW_MINIMUM_DAY, 1, 1]", "[all, 1, 2]");
        assertThat(tables.get(1).rows().getFirst()).containsExactly("P-1", "A-1", 1, MON_2025_08_18, MON_2025_08_18,
                "EC 51747.5(b)(2)", "Too late.");
        assertThat(tables.get(1).notes()).hasSize(1).allMatch(note -> note.contains("sign"));
    }

    @Test
    void aDayThatAnotherAgreementEarnedIsNoException() {
        district.pupil("P-1", List.of(under("A-1", MON_2025_08_18, District.earned()),
                under("A-2", MON_2025_08_18, District.refused("BELOW_MINIMUM_DAY"))));
        assertThat(Read.cell(tables(false).getFirst(), "days", "all")).isEqualTo("0");
    }

    @Test
    void aDayThatTwoAgreementsLostIsLostOnce() {
        district.pupil("P-1", List.of(under("A-1", MON_2025_08_18, District.refused("NOT_JUDGED")),
                under("A-2", MON_2025_08_18, District.refused("BELOW_MINIMUM_DAY"))));
        var tables = tables(true);
        assertThat(Read.cell(tables.getFirst(), "days", "all")).isEqualTo("1");
        assertThat(Read.cell(tables.get(1), "agreement", "P-1")).isEqualTo("A-2");
    }

    @Test
    void theAdaAtStakeIsDaysOverTheDaysTaught() {
        district.pupil("P-1", District.weekdays(MON_2025_08_18, 90).stream()
                .map(day -> under("A-1", day, District.refused("BELOW_MINIMUM_DAY"))).toList());
        assertThat(Read.cell(tables(false).getFirst(), "ada", "BELOW_MINIMUM_DAY")).isEqualTo("0.50");
    }

    @Test
    void daysAfterTheDayOfAskingAreNoExceptionsYet() {
        district.pupil("P-1", List.of(under("A-1", MON_2025_08_18, District.refused("NOT_JUDGED")),
                under("A-1", TUE_2025_08_19, District.refused("NOT_JUDGED"))));
        var table = Read.run(new ExceptionReport(district.on(MON_2025_08_18), ReportingPeriod.ANNUAL, false, false),
                district.pupils()).getFirst();
        assertThat(Read.cell(table, "days", "all")).isEqualTo("1");
    }
}
