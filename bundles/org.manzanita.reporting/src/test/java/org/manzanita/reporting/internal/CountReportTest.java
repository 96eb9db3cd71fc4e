package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.CourseCertification;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.Days;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Table;

class CountReportTest {

    private static final LocalDate MON_2023_08_14 = LocalDate.of(2023, 8, 14);
    private static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);
    private static final LocalDate WED_2025_10_01 = LocalDate.of(2025, 10, 1);

    private static District of(String year, LocalDate from) {
        return District.district(year).school("1", from, 100).program("full", "paper", true)
                .program("part", "paper", false);
    }

    private static void studied(District district, String id, Grade grade, String program, LocalDate from, int days) {
        district.pupil(id, days(grade, program, District.weekdays(from, days)));
    }

    private static List<JudgedDay> days(Grade grade, String program, List<LocalDate> days) {
        return days.stream().map(day -> new JudgedDay(day, "A-1", program, "paper", "1", grade, District.earned()))
                .toList();
    }

    private static Table counts(District district, int smallest) {
        return Read.run(new CountReport(district.afterwards(), "", smallest), district.pupils()).getFirst();
    }

    @Nested
    @DisplayName("EC 51747(i), 51749(b): D-07")
    class ShortAndLong {

        @Test
        void from2024TheSixteenthDayIsLongAndTheFifteenthIsNot() {
            var district = of("2025-26", MON_2025_08_18);
            studied(district, "P-1", Grade.GRADE_2, "full", MON_2025_08_18, 15);
            studied(district, "P-2", Grade.GRADE_2, "part", MON_2025_08_18, 16);
            assertThat(Read.row(counts(district, 0), "TK-3", "2")).map(Object::toString).containsExactly("TK-3", "2",
                    "2", "1", "1", "1", "1", "1");
        }

        @Test
        void before2024TheFifteenthDayWasLong() {
            var district = of("2023-24", MON_2023_08_14);
            studied(district, "P-1", Grade.GRADE_2, "full", MON_2023_08_14, 14);
            studied(district, "P-2", Grade.GRADE_2, "full", MON_2023_08_14, 15);
            assertThat(Read.cell(counts(district, 0), "long", "TK-3", "2")).isEqualTo("1");
            assertThat(Read.cell(counts(district, 0), "state", "TK-3", "2")).isEqualTo("1");
        }

        @Test
        void aDayUnderTwoAgreementsIsOneDay() {
            var district = of("2025-26", MON_2025_08_18);
            var days = new ArrayList<JudgedDay>();
            for (var day : District.weekdays(MON_2025_08_18, 10)) {
                days.add(new JudgedDay(day, "A-1", "full", "paper", "1", Grade.GRADE_2, District.earned()));
                days.add(new JudgedDay(day, "A-2", "full", "paper", "1", Grade.GRADE_2,
                        District.refused("DOUBLE_DAY")));
            }
            district.pupil("P-1", days);
            assertThat(Read.cell(counts(district, 0), "short", "TK-3", "2")).isEqualTo("1");
        }
    }

    @Nested
    class SmallCounts {

        @Test
        void aCountBelowElevenIsWithheldAndAnotherWithItSoThatItCannotBeWorkedOut() {
            var district = of("2025-26", MON_2025_08_18);
            for (int i = 0; i < 20; i++) {
                studied(district, "P-" + i, Grade.GRADE_2, "full", MON_2025_08_18, 20);
                studied(district, "Q-" + i, Grade.GRADE_3, "full", MON_2025_08_18, 20);
            }
            for (int i = 0; i < 4; i++) {
                studied(district, "R-" + i, Grade.GRADE_1, "full", MON_2025_08_18, 20);
            }
            var table = counts(district, 11);
            assertThat(Read.cell(table, "pupils", "TK-3", "1")).isEqualTo("*");
            // 44 less 20 less 20 would tell: one of the twenties is withheld as well.
            assertThat(List.of(Read.cell(table, "pupils", "TK-3", "2"), Read.cell(table, "pupils", "TK-3", "3")))
                    .containsExactlyInAnyOrder("*", "20");
            assertThat(Read.cell(table, "pupils", "TK-3", "all")).isEqualTo("44");
            assertThat(table.notes()).anyMatch(note -> note.startsWith("*: fewer than 11 pupils"));
        }

        @Test
        void nothingIsWithheldWhereEveryCountIsLargeOrZero() {
            var printed = new Suppression(11).count("a", 0).count("b", 30).count("t", 30).sum("t", List.of("a", "b"))
                    .decide();
            assertThat(printed.withholdsAny()).isFalse();
            assertThat(printed.shown("a")).isEqualTo(0);
        }

        @Test
        void noWithheldCountCanBeWorkedOutFromASum() {
            var random = new Random(1232);
            for (int round = 0; round < 200; round++) {
                int size = 2 + random.nextInt(5);
                var printed = new Suppression(11);
                var parts = new ArrayList<String>();
                int total = 0;
                for (int i = 0; i < size; i++) {
                    int count = random.nextInt(30);
                    total += count;
                    parts.add("p" + i);
                    printed.count("p" + i, count);
                }
                printed.count("t", total).sum("t", parts).decide();
                long unknown = parts.stream().filter(part -> printed.shown(part).equals("*")).count()
                        + (printed.shown("t").equals("*") ? 1 : 0);
                assertThat(unknown).isNotEqualTo(1);
            }
        }
    }

    /** Somebody who puts all sums of a printed table together, in exact fractions. */
    private static boolean canWorkOutAny(List<String> unknown, List<List<String>> sums) {
        var rows = new ArrayList<Days[]>();
        for (var sum : sums) {
            var row = new Days[unknown.size()];
            Arrays.fill(row, Days.ZERO);
            for (int i = 0; i < sum.size(); i++) {
                int at = unknown.indexOf(sum.get(i));
                if (at >= 0) {
                    row[at] = i == 0 ? Days.ZERO.minus(Days.ONE) : Days.ONE;
                }
            }
            rows.add(row);
        }
        int rank = 0;
        for (int column = 0; column < unknown.size(); column++) {
            int at = column;
            var pivot = rows.subList(rank, rows.size()).stream().filter(row -> !row[at].isZero()).findFirst();
            if (pivot.isPresent()) {
                rows.remove(pivot.get());
                rows.add(rank, pivot.get());
                for (var row : rows) {
                    if (row != pivot.get() && !row[column].isZero()) {
                        var times = row[column].dividedBy(pivot.get()[column]);
                        for (int i = 0; i < row.length; i++) {
                            row[i] = row[i].minus(times.times(pivot.get()[i]));
                        }
                    }
                }
                rank++;
            }
        }
        return rows.stream().anyMatch(row -> Arrays.stream(row).filter(cell -> !cell.isZero()).count() == 1);
    }

    @Nested
    @DisplayName("20 USC 1232g: small counts, over all sums of a table together")
    class AllSums {

        @Test
        void noCountOfATableOfGradesAndGroupsCanBeWorkedOutFromAllItsSumsTogether() {
            var random = new Random(51749);
            int withheld = 0;
            for (int round = 0; round < 60; round++) {
                var printed = new Suppression(11);
                var sums = new ArrayList<List<String>>();
                int grades = 2 + random.nextInt(3);
                int groups = 2 + random.nextInt(3);
                var cells = new ArrayList<String>();
                for (var part : List.of("half", "less", "pupils")) {
                    for (int i = 0; i <= grades; i++) {
                        for (int j = 0; j <= groups; j++) {
                            cells.add(part + i + j);
                        }
                    }
                }
                var counts = new HashMap<String, Integer>();
                for (int i = 0; i < grades; i++) {
                    for (int j = 0; j < groups; j++) {
                        for (var part : List.of("half", "less")) {
                            int count = random.nextInt(random.nextBoolean() ? 12 : 60);
                            for (var cell : List.of(part + i + j, part + i + groups, part + grades + j,
                                    part + grades + groups)) {
                                counts.merge(cell, count, Integer::sum);
                                counts.merge("pupils" + cell.substring(part.length()), count, Integer::sum);
                            }
                        }
                    }
                }
                counts.forEach(printed::count);
                for (var part : List.of("half", "less", "pupils")) {
                    for (int i = 0; i <= grades; i++) {
                        sums.add(total(part + i + groups, part + i, "", groups));
                    }
                    for (int j = 0; j <= groups; j++) {
                        sums.add(total(part + grades + j, part, String.valueOf(j), grades));
                    }
                }
                for (int i = 0; i <= grades; i++) {
                    for (int j = 0; j <= groups; j++) {
                        sums.add(List.of("pupils" + i + j, "half" + i + j, "less" + i + j));
                    }
                }
                sums.forEach(sum -> printed.sum(sum.getFirst(), sum.subList(1, sum.size())));
                printed.decide();
                var unknown = cells.stream().filter(cell -> printed.shown(cell).equals("*")).toList();
                assertThat(cells)
                        .filteredOn(cell -> counts.getOrDefault(cell, 0) > 0 && counts.getOrDefault(cell, 0) < 11)
                        .allMatch(unknown::contains);
                assertThat(canWorkOutAny(unknown, sums)).as("round %s", round).isFalse();
                withheld += unknown.size();
            }
            assertThat(withheld).isPositive();
        }

        private List<String> total(String total, String before, String after, int parts) {
            var sum = new ArrayList<>(List.of(total));
            for (int i = 0; i < parts; i++) {
                sum.add(before + i + after);
            }
            return sum;
        }
    }

    @Nested
    @DisplayName("CAL-11")
    class HalfOfInstruction {

        private Fact course(String id, CourseMode mode) {
            return new CourseEnrollment(id, new PupilId("P-1"), id, mode, Optional.of("A-1"), "T-1", Optional.empty(),
                    MON_2025_08_18, Optional.empty());
        }

        private Table half(District district, int smallest) {
            return Read.run(new HalfReport(district.afterwards(), Optional.empty(), smallest), district.pupils())
                    .getFirst();
        }

        private List<JudgedDay> onCensusDay(String program) {
            return days(Grade.GRADE_10, program, List.of(WED_2025_10_01));
        }

        @Test
        void threeOfSixCoursesAreHalf() {
            var district = of("2025-26", MON_2025_08_18);
            var facts = List.of(course("a", CourseMode.TRADITIONAL), course("b", CourseMode.TRADITIONAL),
                    course("c", CourseMode.TRADITIONAL), course("d", CourseMode.CLASSROOM),
                    course("e", CourseMode.CLASSROOM), course("f", CourseMode.CLASSROOM));
            district.pupil("P-1", facts, onCensusDay("part"));
            district.pupil("P-2", facts.subList(1, 6), onCensusDay("part"));
            assertThat(Read.row(half(district, 0), "10", "not given")).endsWith(2, 1);
        }

        @Test
        void minutesDecideWhereEveryCourseHasThem() {
            var district = of("2025-26", MON_2025_08_18);
            for (var id : List.of("a", "b")) {
                district.record(new CourseCertification(id, district.year(), "R-1", MON_2025_08_18,
                        Minutes.of(id.equals("a") ? 50 : 60), Minutes.of(9000), BigDecimal.TEN, new TreeSet<>()));
            }
            district.pupil("P-1", List.of(course("a", CourseMode.TRADITIONAL), course("b", CourseMode.CLASSROOM)),
                    onCensusDay("part"));
            assertThat(Read.row(half(district, 0), "10", "not given")).endsWith(1, 0);
        }

        @Test
        void aFullTimePupilIsCountedInTheGroupThatTheLeaRecorded() {
            var district = of("2025-26", MON_2025_08_18);
            district.pupil("P-1", List.of(new Pupil(new PupilId("P-1"), LocalDate.of(2010, 1, 1), Optional.empty(),
                    Optional.of("500"))), onCensusDay("full"));
            assertThat(Read.row(half(district, 0), "10", "500")).endsWith(1, 1);
            assertThat(Read.row(half(district, 11), "10", "500")).endsWith("*", "*");
        }

        @Test
        void theCensusDayIsTheFirstWednesdayOfOctober() {
            assertThat(half(of("2025-26", MON_2025_08_18), 0).title()).contains("2025-10-01");
            assertThat(half(of("2026-27", MON_2025_08_18), 0).title()).contains("2026-10-07");
        }
    }

    @Nested
    @DisplayName("CAL-08")
    class Sections {

        private Fact takes(String pupil, String course, CourseMode mode) {
            return new CourseEnrollment(pupil + course, new PupilId(pupil), course, mode, Optional.empty(), "T-1",
                    Optional.empty(), MON_2025_08_18, Optional.empty());
        }

        private Fact enrolled(String pupil) {
            return new Enrollment("E-" + pupil, new PupilId(pupil), "1", Grade.GRADE_10, "", MON_2025_08_18,
                    Optional.empty());
        }

        @Test
        void theSameCourseAndTeacherAreOneSectionByStudyAndAnotherInTheClassroom() {
            var district = of("2025-26", MON_2025_08_18);
            for (var pupil : List.of("P-1", "P-2", "P-3")) {
                district.pupil(pupil, List.of(enrolled(pupil), takes(pupil, "ENG-9",
                        pupil.equals("P-3") ? CourseMode.CLASSROOM : CourseMode.TRADITIONAL)), List.of());
            }
            district.pupil("P-4", List.of(enrolled("P-4")), days(Grade.GRADE_10, "full", List.of(WED_2025_10_01)));
            var table = Read.run(new SectionReport(district.afterwards(), Optional.empty()), district.pupils())
                    .getFirst();
            assertThat(table.rows()).satisfiesExactly(
                    row -> assertThat(row).endsWith("T-1", 1, "N"),
                    row -> assertThat(row).endsWith("T-1", 2, "Y"));
            assertThat(table.notes()).anyMatch(note -> note.startsWith("1 pupil in study that day without a course"))
                    .anyMatch(note -> note.contains("9.33"));
        }
    }

    @Nested
    @DisplayName("Program summary: why pupils take part")
    class Motives {

        @Test
        void reasonsAreCountedBySpanAndAPupilMayHaveSeveral() {
            var district = of("2025-26", MON_2025_08_18);
            var facts = new ArrayList<Fact>();
            for (var reason : List.of("highlyGifted", "isolated")) {
                facts.add(new PupilStatus(new PupilId("P-1"), Status.REASON, MON_2025_08_18, Optional.empty(),
                        reason));
            }
            district.pupil("P-1", facts, days(Grade.GRADE_7, "full", District.weekdays(MON_2025_08_18, 5)));
            studied(district, "P-2", Grade.GRADE_7, "full", MON_2025_08_18, 5);
            var table = Read.run(new MotiveReport(district.afterwards(), 0), district.pupils()).getFirst();
            assertThat(Read.row(table, "highlyGifted")).endsWith(0, 0, 1, 0, 1);
            assertThat(Read.row(table, "isolated")).endsWith(1);
            assertThat(Read.row(table, "not given")).endsWith(0, 0, 1, 0, 1);
            assertThat(Read.row(table, "all pupils")).endsWith(2);
        }
    }
}
