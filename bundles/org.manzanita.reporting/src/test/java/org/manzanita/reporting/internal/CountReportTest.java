package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Days;
import org.manzanita.model.Grade;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Table;

class CountReportTest {

    private static final LocalDate MON_2023_08_14 = LocalDate.of(2023, 8, 14);
    static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);

    static District of(String year, LocalDate from) {
        return District.district(year).school("1", from, 100).program("full", "paper", true)
                .program("part", "paper", false);
    }

    static void studied(District district, String id, Grade grade, String program, LocalDate from, int days) {
        district.pupil(id, days(grade, program, District.weekdays(from, days)));
    }

    static List<JudgedDay> days(Grade grade, String program, List<LocalDate> days) {
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
}
