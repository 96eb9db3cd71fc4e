package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.Days;
import org.manzanita.model.EntityType;
import org.manzanita.model.Grade;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Table;

class AdaReportTest {

    private static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);
    private static final LocalDate MON_2026_03_23 = LocalDate.of(2026, 3, 23);

    /** Seven school months of 20 days taught each, and an eighth from 23 March to 17 April. */
    private static District yearOfMonths() {
        var district = District.district("2025-26");
        var taught = new ArrayList<LocalDate>();
        taught.addAll(District.weekdays(MON_2025_08_18, 140));
        district.school("1", MON_2025_08_18, 140);
        for (int i = 0; i < 7; i++) {
            district.month("1", i + 1, taught.get(20 * i), taught.get(20 * i + 19));
        }
        for (var day : District.weekdays(MON_2026_03_23, 40)) {
            district.record(new CalendarDay("cal-1", day, DayKind.INSTRUCTION));
        }
        return district.month("1", 8, MON_2026_03_23, LocalDate.of(2026, 4, 17));
    }

    private static List<JudgedDay> earnedOn(List<LocalDate> days, Grade grade) {
        return days.stream().map(day -> District.day(day, "1", grade, District.earned())).toList();
    }

    private static Table p2(District district) {
        return Read.run(new AdaReport(district.afterwards(), ReportingPeriod.P2), district.pupils()).getFirst();
    }

    @Nested
    @DisplayName("EC 41601, ATT-02")
    class FullSchoolMonths {

        @Test
        void daysOfAHundredAndTwoPupilsOverAHundredAndFortyTaughtAre102Ada() {
            var district = yearOfMonths();
            for (int i = 0; i < 102; i++) {
                district.pupil("P-" + i, earnedOn(District.weekdays(MON_2025_08_18, 140), Grade.GRADE_5));
            }
            var table = p2(district);
            assertThat(Read.row(table, "School 1", "4-6", "paper")).endsWith(14_280L, 140L,
                    new BigDecimal("102.00"));
        }

        @Test
        void aMonthThatStraddlesThe15thOfAprilIsLeftOut() {
            var district = yearOfMonths();
            district.pupil("P-1", earnedOn(District.weekdays(MON_2026_03_23, 20), Grade.GRADE_5));
            var table = p2(district);
            assertThat(Read.cell(table, "days", "all", "all", "all")).isEqualTo("0");
            assertThat(table.notes()).anyMatch(note -> note.contains("School month 8")
                    && note.contains("2026-03-23 to 2026-04-17") && note.contains("not full by 2026-04-15"));
        }

        @Test
        void theFirstPeriodHoldsOnlyTheMonthsThatEndByTheEndOfDecember() {
            var district = yearOfMonths();
            district.pupil("P-1", earnedOn(District.weekdays(MON_2025_08_18, 140), Grade.GRADE_5));
            var table = Read.run(new AdaReport(district.afterwards(), ReportingPeriod.P1), district.pupils())
                    .getFirst();
            // Month 5 would end in January: 4 months of 20 days.
            assertThat(Read.cell(table, "divisor", "School 1", "4-6")).isEqualTo("80");
            assertThat(Read.cell(table, "ada", "School 1", "4-6")).isEqualTo("1.00");
        }

        @Test
        void theAnnualPeriodRunsToTheLastSchoolday() {
            var district = yearOfMonths();
            district.pupil("P-1", earnedOn(District.weekdays(MON_2026_03_23, 40), Grade.GRADE_5));
            var table = Read.run(new AdaReport(district.afterwards(), ReportingPeriod.ANNUAL), district.pupils())
                    .getFirst();
            assertThat(Read.cell(table, "days", "School 1", "4-6")).isEqualTo("40");
            assertThat(Read.cell(table, "divisor", "School 1", "4-6")).isEqualTo("180");
            assertThat(Read.cell(table, "ada", "School 1", "4-6")).isEqualTo("0.22");
        }

        @Test
        void aPeriodThatIsNotOverSaysSo() {
            var district = yearOfMonths();
            district.pupil("P-1", earnedOn(District.weekdays(MON_2025_08_18, 25), Grade.GRADE_5));
            var table = Read.run(new AdaReport(district.on(LocalDate.of(2025, 9, 20)), ReportingPeriod.P2),
                    district.pupils()).getFirst();
            assertThat(Read.cell(table, "days", "School 1", "4-6")).isEqualTo("20");
            assertThat(table.notes()).anyMatch(note -> note.contains("not over yet"));
        }

        @Test
        void withoutSchoolMonthsTheReportSaysWhatIsMissing() {
            var district = District.district("2025-26").school("1", MON_2025_08_18, 140);
            assertThat(p2(district).notes()).anyMatch(note -> note.contains("Record its school months"));
        }
    }

    @Nested
    @DisplayName("EC 41601(a), M-03")
    class CountyOffice {

        @Test
        void dividesByTheFixed135WhateverWasTaught() {
            var office = new District(EntityType.COUNTY_OFFICE, "2025-26");
            office.school("1", MON_2025_08_18, 20).month("1", 1, MON_2025_08_18, LocalDate.of(2025, 9, 12));
            office.pupil("P-1", earnedOn(District.weekdays(MON_2025_08_18, 20), Grade.GRADE_9));
            var table = p2(office);
            assertThat(Read.cell(table, "divisor", "School 1", "9-12")).isEqualTo("135");
            assertThat(Read.cell(table, "ada", "School 1", "9-12")).isEqualTo("0.15");
            assertThat(table.notes()).anyMatch(note -> note.contains("fixed at 135") && note.contains("20 days"));
        }
    }

    @Nested
    @DisplayName("5 CCR 11960, ATT-03")
    class Charter {

        @Test
        void aTrackOf170DaysIsFundedAt170Over175() {
            var charter = new District(EntityType.CHARTER, "2025-26").school("1", MON_2025_08_18, 170);
            for (int i = 0; i < 21; i++) {
                charter.pupil("P-" + i, earnedOn(District.weekdays(MON_2025_08_18, 170), Grade.GRADE_9));
            }
            var table = Read.run(new AdaReport(charter.afterwards(), ReportingPeriod.ANNUAL), charter.pupils())
                    .getFirst();
            assertThat(Read.row(table, "School 1", "9-12")).endsWith(3570L, 170L, new BigDecimal("21.00"),
                    new BigDecimal("20.40"));
        }
    }

    @Nested
    @DisplayName("EC 46303, ATT-17 and ATT-18")
    class RoundingAndSpans {

        @Test
        void thirtySevenOverFortyIsRoundedHalfUpTo93HundredthsOnce() {
            var district = District.district("2025-26").school("1", MON_2025_08_18, 40)
                    .month("1", 1, MON_2025_08_18, District.weekdays(MON_2025_08_18, 40).getLast());
            // 37 pupils of one day each: 0.03 each if they were rounded one by one, 1.11 in all.
            for (int i = 0; i < 37; i++) {
                district.pupil("P-" + i, earnedOn(District.weekdays(MON_2025_08_18, 1), Grade.GRADE_1));
            }
            assertThat(Read.cell(p2(district), "ada", "School 1", "TK-3")).isEqualTo("0.93");
        }

        @Test
        void aPupilPromotedInMidYearSplits() {
            var district = yearOfMonths();
            var days = District.weekdays(MON_2025_08_18, 130);
            var judged = new ArrayList<>(earnedOn(days.subList(0, 30), Grade.GRADE_3));
            judged.addAll(earnedOn(days.subList(30, 130), Grade.GRADE_4));
            var table = p2(district.pupil("P-1", judged));
            assertThat(Read.cell(table, "days", "School 1", "TK-3")).isEqualTo("30");
            assertThat(Read.cell(table, "days", "School 1", "4-6")).isEqualTo("100");
        }
    }

    @Nested
    @DisplayName("EC 51747.5(b)(1), ATT-09")
    class Waiting {

        @Test
        void daysThatOnlyWantAJudgementAreListedAndCountNothing() {
            var district = yearOfMonths();
            var days = District.weekdays(MON_2025_08_18, 5);
            for (int i = 0; i < 3; i++) {
                district.pupil("P-" + i, days.stream()
                        .map(day -> District.day(day, "1", Grade.GRADE_5, District.refused("NOT_JUDGED"))).toList());
            }
            var tables = Read.run(new AdaReport(district.afterwards(), ReportingPeriod.P2), district.pupils());
            assertThat(Read.cell(tables.getFirst(), "days", "all", "all", "all")).isEqualTo("0");
            assertThat(tables).hasSize(2);
            assertThat(tables.get(1).rows()).hasSize(3);
            assertThat(tables.get(1).notes()).anyMatch(note -> note.startsWith("15 days of 3 pupils count 0"));
        }

        @Test
        void aDayThatSomethingElseRefusesAsWellDoesNotWait() {
            var district = yearOfMonths();
            district.pupil("P-1", List.of(District.day(MON_2025_08_18, "1", Grade.GRADE_5,
                    District.refused("BELOW_MINIMUM_DAY"))));
            assertThat(Read.run(new AdaReport(district.afterwards(), ReportingPeriod.P2), district.pupils()))
                    .hasSize(1);
        }
    }

    @Test
    void sumsBySpanEqualTheTotalExactlyAndTheOrderOfPupilsNeverMatters() {
        var random = new Random(41_601);
        for (int round = 0; round < 20; round++) {
            var district = District.district("2025-26");
            for (int school = 1; school <= 3; school++) {
                int taught = 30 + random.nextInt(20);
                district.school("" + school, MON_2025_08_18, taught).month("" + school, 1, MON_2025_08_18,
                        District.weekdays(MON_2025_08_18, taught).getLast());
            }
            for (int i = 0; i < 30; i++) {
                var days = new ArrayList<JudgedDay>();
                var grade = List.copyOf(EnumSet.allOf(Grade.class)).get(random.nextInt(14));
                for (var day : District.weekdays(MON_2025_08_18, 60)) {
                    var finding = random.nextInt(4) == 0
                            ? District.refused("BELOW_MINIMUM_DAY")
                            : District.earned(Days.of(1 + random.nextInt(7), 7));
                    days.add(District.day(day, "" + (1 + random.nextInt(3)), grade, finding));
                }
                district.pupil("P-" + i, days);
            }
            var windows = new Windows(district.afterwards());
            var tally = new Tally(windows, ReportingPeriod.P2);
            district.pupils().forEach(tally::add);
            var bySpan = Days.ZERO;
            for (var span : GradeSpan.values()) {
                bySpan = bySpan.plus(tally.ada(line -> line.span() == span));
            }
            assertThat(bySpan).isEqualTo(tally.ada(line -> true));

            var shuffled = new ArrayList<>(district.pupils());
            Collections.shuffle(shuffled, random);
            assertThat(Read.run(new AdaReport(district.afterwards(), ReportingPeriod.P2), shuffled))
                    .isEqualTo(Read.run(new AdaReport(district.afterwards(), ReportingPeriod.P2),
                            district.pupils()));
        }
    }
}
