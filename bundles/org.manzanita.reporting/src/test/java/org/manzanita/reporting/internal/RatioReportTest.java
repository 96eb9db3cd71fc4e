package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Days;
import org.manzanita.model.EntityType;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.Setting;
import org.manzanita.model.Staffing;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Table;

@DisplayName("EC 51745.6")
class RatioReportTest {

    private static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);
    private static final LocalDate MON_2026_08_17 = LocalDate.of(2026, 8, 17);

    /** One school of 100 days taught, all of them in P-2, and one full-time program. */
    private static District of(EntityType type, String year, LocalDate from) {
        return new District(type, year).school("1", from, 100)
                .month("1", 1, from, District.weekdays(from, 100).getLast()).program("full", "paper", true);
    }

    private static District staffed(District district, String educator, String fte) {
        return district.record(staffing(district, educator, Optional.of("full"), fte));
    }

    private static Staffing staffing(District district, String educator, Optional<String> program, String fte) {
        return new Staffing(educator, program, new BigDecimal(fte), district.year().firstDay(),
                district.year().lastDay());
    }

    /** Pupils who together earn so much ADA: whole pupils, and one with the rest. */
    private static void earning(District district, LocalDate from, String ada, List<? extends Fact> facts, String id) {
        var days = new BigDecimal(ada).movePointRight(2).intValueExact();
        for (int i = 0; days > 0; i++) {
            int these = Math.min(100, days);
            district.pupil(id + i, facts, District.weekdays(from, these).stream()
                    .map(day -> District.day(day, "1", Grade.GRADE_11, District.earned())).toList());
            days -= these;
        }
    }

    private static void elect(District district, String option) {
        district.record(new Setting("ratioOption", option, district.year().firstDay(), Optional.empty(),
                "board minutes"));
    }

    private static List<Table> run(District district) {
        return Read.run(new RatioReport(district.afterwards()), district.pupils());
    }

    private static String cell(District district, String column, String option) {
        return Read.cell(run(district).getFirst(), column, option);
    }

    @Nested
    @DisplayName("R-02, R-03C, R-05: vector 7 and RAT-03")
    class Charter {

        @Test
        void pupilsOfAllAgesAreCountedSo250Of260AreFundable() {
            var charter = of(EntityType.CHARTER, "2025-26", MON_2025_08_18);
            for (int i = 0; i < 10; i++) {
                staffed(charter, "T-" + i, "1.0");
            }
            earning(charter, MON_2025_08_18, "248", List.of(), "P-");
            var nineteen = new Pupil(new PupilId("P-19"), LocalDate.of(2006, 1, 1), Optional.empty(),
                    Optional.empty());
            earning(charter, MON_2025_08_18, "12", List.of(nineteen), "Q-");
            var table = run(charter).getFirst();
            assertThat(Read.cell(table, "ada", "C fixed by statute")).isEqualTo("260.00");
            assertThat(Read.cell(table, "fundable", "C fixed by statute")).isEqualTo("250.00");
            assertThat(Read.cell(table, "excess", "C fixed by statute")).isEqualTo("10.00");
            assertThat(table.notes()).anyMatch(note -> note.contains("260.00 / FTE 10.00 = 26.00"));
        }

        @Test
        void nobodyCountsAbove1SoFortyAdaUnderOneTeacherExceedTheCapBy15() {
            var charter = of(EntityType.CHARTER, "2025-26", MON_2025_08_18);
            staffed(charter, "T-1", "1.0");
            charter.program("evening", "paper", true)
                    .record(staffing(charter, "T-1", Optional.of("evening"), "0.92"));
            earning(charter, MON_2025_08_18, "40", List.of(), "P-");
            var table = run(charter).getFirst();
            assertThat(Read.cell(table, "cap", "C fixed by statute")).isEqualTo("25.00");
            assertThat(Read.cell(table, "excess", "C fixed by statute")).isEqualTo("15.00");
            assertThat(table.notes()).anyMatch(note -> note.contains("T-1 is recorded with 1.92 FTE"));
        }
    }

    @Nested
    @DisplayName("R-04A: RAT-01")
    class OwnPrograms {

        private District example(String year, LocalDate from) {
            var district = of(EntityType.DISTRICT, year, from).figure("otherProgramsAda", "4808.00")
                    .figure("otherProgramsFte", "200.00");
            staffed(district, "T-1", "0.10");
            earning(district, from, "2.43", List.of(), "P-");
            return district;
        }

        @Test
        void twentyFourPointZeroFourToATenthOfATeacherLeavesThreeHundredthsUnfunded() {
            var district = example("2025-26", MON_2025_08_18);
            assertThat(Read.row(run(district).getFirst(), "A own other programs")).map(Object::toString)
                    .containsExactly("A own other programs", "24.04", "0.10", "2.40", "2.43", "0.03", "2.40", "");
        }

        @Test
        @DisplayName("R-03, RAT-06: from 9 July 2026 every permitted cap is shown, and none is chosen silently")
        void from2026TheFixedRatioFundsAllOfIt() {
            var district = example("2026-27", MON_2026_08_17);
            var table = run(district).getFirst();
            assertThat(table.rows()).hasSize(4);
            assertThat(Read.cell(table, "excess", "A own other programs")).isEqualTo("0.03");
            assertThat(Read.cell(table, "excess", "C fixed by statute")).isEqualTo("0.00");
            assertThat(Read.cell(table, "limit", "D bargained")).isEmpty();
            assertThat(table.rows()).noneMatch(row -> row.contains("yes"));
            assertThat(table.notes()).anyMatch(note -> note.startsWith("The LEA has elected no option"));
        }

        @Test
        void beforeThatADistrictIsNotPermittedTheFixedRatio() {
            var district = example("2025-26", MON_2025_08_18);
            elect(district, "fixed");
            var table = run(district).getFirst();
            assertThat(table.rows()).hasSize(2).noneMatch(row -> row.contains("yes"));
            assertThat(table.notes()).anyMatch(note -> note.contains("'fixed'") && note.contains("does not permit"));
        }

        @Test
        @DisplayName("RAT-05: the excess of the elected option is spread in proportion to ADA")
        void theElectedOptionIsMarkedAndItsExcessSpreadOverSpans() {
            var district = example("2026-27", MON_2026_08_17);
            elect(district, "A");
            var tables = run(district);
            assertThat(Read.cell(tables.getFirst(), "elected", "A own other programs")).isEqualTo("yes");
            assertThat(Read.cell(tables.get(1), "fundable", "all")).isEqualTo("2.40");
        }

        @Test
        @DisplayName("R-02: a district leaves out pupils older than 18, from their birthday on")
        void pupilsOlderThan18AreLeftOut() {
            var district = example("2026-27", MON_2026_08_17);
            var turns19 = new Pupil(new PupilId("P-19"), District.weekdays(MON_2026_08_17, 51).getLast().minusYears(19),
                    Optional.empty(), Optional.empty());
            earning(district, MON_2026_08_17, "1", List.of(turns19), "Q-");
            var table = run(district).getFirst();
            assertThat(Read.cell(table, "ada", "A own other programs")).isEqualTo("2.93");
            assertThat(table.notes()).anyMatch(note -> note.contains("0.50 ADA of pupils older than 18"));
        }

        @Test
        @DisplayName("R-06: short-term study under the pupil's own teacher stays with the classroom")
        void shortTermStudyUnderATeacherWithoutStaffingIsLeftOut() {
            var district = example("2026-27", MON_2026_08_17);
            var ten = District.weekdays(MON_2026_08_17, 10);
            var agreement = District.agreement("A-1", "P-S", "full", ten.getFirst(), ten.getLast(), "T-OWN");
            district.pupil("P-S", List.of(agreement), ten.stream()
                    .map(day -> District.day(day, "1", Grade.GRADE_4, District.earned())).toList());
            var table = run(district).getFirst();
            assertThat(Read.cell(table, "ada", "A own other programs")).isEqualTo("2.43");
            assertThat(table.notes()).anyMatch(note -> note.contains("0.10 ADA of short-term study"));
        }

        @Test
        void withoutTheFigureTheOptionSaysWhatToRecord() {
            var district = of(EntityType.DISTRICT, "2025-26", MON_2025_08_18);
            staffed(district, "T-1", "0.10");
            assertThat(run(district).getFirst().notes()).anyMatch(note -> note.contains("otherProgramsAda"));
        }

        @Test
        void aTeacherOfHalfTheYearIsHalfAnFte() {
            var district = of(EntityType.DISTRICT, "2025-26", MON_2025_08_18).figure("otherProgramsAda", "100")
                    .figure("otherProgramsFte", "4");
            district.record(new Staffing("T-1", Optional.of("full"), BigDecimal.ONE, MON_2025_08_18,
                    District.weekdays(MON_2025_08_18, 50).getLast()));
            assertThat(cell(district, "fte", "A own other programs")).isEqualTo("0.50");
        }
    }

    @Nested
    @DisplayName("R-04B: RAT-02")
    class CountyOffice {

        @Test
        void theCountyComparatorCapsTheCountyOffice() {
            var office = of(EntityType.COUNTY_OFFICE, "2025-26", MON_2025_08_18).figure("countyComparatorRatio",
                    "26.10");
            for (int i = 0; i < 4; i++) {
                staffed(office, "T-" + i, "1.0");
            }
            // 110.00 ADA over the fixed divisor of 135 are 14,850 days: 148 whole pupils of 100 days, and a half.
            earning(office, MON_2025_08_18, "148.50", List.of(), "P-");
            assertThat(cell(office, "cap", "B county comparator")).isEqualTo("104.40");
            assertThat(cell(office, "excess", "B county comparator")).isEqualTo("5.60");
        }
    }

    @Test
    @DisplayName("RAT-04: each modality has its own numerator and its own teachers")
    void modalitiesAreComputedApart() {
        var district = of(EntityType.DISTRICT, "2025-26", MON_2025_08_18).figure("otherProgramsAda", "4808.00")
                .figure("otherProgramsFte", "200.00").program("online", "screen", true);
        staffed(district, "T-1", "0.10");
        district.record(staffing(district, "T-2", Optional.of("online"), "0.10"));
        earning(district, MON_2025_08_18, "2.43", List.of(), "P-");
        district.pupil("Q-1", District.weekdays(MON_2025_08_18, 45).stream()
                .map(day -> new JudgedDay(day, "A-2", "online", "screen", "1", Grade.GRADE_11,
                        District.earned(Days.ONE)))
                .toList());
        var tables = run(district);
        assertThat(tables).hasSize(2);
        assertThat(tables.get(1).title()).endsWith("screen");
        assertThat(Read.cell(tables.get(1), "ada", "A own other programs")).isEqualTo("0.45");
        assertThat(Read.cell(tables.get(1), "excess", "A own other programs")).isEqualTo("0.00");
    }
}
