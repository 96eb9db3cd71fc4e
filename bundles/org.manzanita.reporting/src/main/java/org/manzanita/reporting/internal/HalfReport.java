package org.manzanita.reporting.internal;

import org.manzanita.reporting.ReportRun;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manzanita.model.Days;
import org.manzanita.model.Grade;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** CAL-11: pupils who receive half or more of their instruction by Independent Study, by grade and group. */
final class HalfReport implements ReportRun {

    private static final String ALL = "all";
    private static final String NO_GROUP = "not given";

    private static final class Cell {
        private int pupils;
        private int half;
    }

    private final Surroundings around;
    private final LocalDate census;
    private final Days half;
    private final int smallest;
    private final Map<Grade, TreeMap<String, Cell>> cells = new EnumMap<>(Grade.class);
    private final TreeSet<String> unknown = new TreeSet<>();

    /**
     * @param census the day on which schedules are looked at; absent for the fall census
     * @param smallest the smallest count that may be printed; 0 to withhold nothing
     */
    HalfReport(Surroundings around, Optional<LocalDate> census, int smallest) {
        this.around = around;
        this.smallest = smallest;
        this.census = census.orElseGet(() -> fallCensus(around));
        this.half = Days.of(around.law().need("halfOfInstruction", ALL, this.census).decimal());
    }

    @Override
    public void accept(JudgedPupil pupil) {
        var studied = pupil.days().stream().filter(day -> day.day().equals(census)).findFirst();
        if (studied.isEmpty() || census.isAfter(around.on())) {
            return;
        }
        var group = pupil.file().person().flatMap(person -> person.fact().group()).orElse(NO_GROUP);
        var cell = cells.computeIfAbsent(studied.get().grade(), grade -> new TreeMap<>())
                .computeIfAbsent(group, key -> new Cell());
        cell.pupils++;
        var share = Share.of(pupil, studied.get(), around.program(), census);
        share.ifPresentOrElse(part -> cell.half += part.compareTo(half) >= 0 ? 1 : 0,
                () -> unknown.add(pupil.pupil().value()));
    }

    @Override
    public List<Table> tables() {
        var printed = suppressed();
        var sheet = new Sheet("Pupils with half or more of their instruction by Independent Study on " + census + ", "
                + around.program().lea().name());
        sheet.column("grade", "Grade").column("group", "Group").column("pupils", "In study")
                .column("half", "Half or more");
        cells.forEach((grade, groups) -> {
            groups.keySet().forEach(group -> row(sheet, printed, grade.label(), group, grade.name() + "/" + group));
            row(sheet, printed, grade.label(), ALL, grade.name());
        });
        row(sheet, printed, ALL, ALL, ALL);
        if (census.isAfter(around.on())) {
            sheet.note("The census day " + census + " is still to come.");
        }
        sheet.note("Share: all of it in a full-time program; else minutes of the courses by Independent Study over "
                + "those of all courses, or their number where a course has no certified minutes.");
        if (!unknown.isEmpty()) {
            sheet.note(Sheet.count(unknown.size(), "pupil") + " of part-time programs have no courses on record that "
                    + "day, and are not counted as half or more.");
        }
        if (printed.withholdsAny()) {
            sheet.note(Suppression.WITHHELD + ": fewer than " + smallest
                    + " pupils, or withheld so that such a count cannot be worked out.");
        }
        return List.of(sheet.table());
    }

    private static void row(Sheet sheet, Suppression printed, String grade, String group, String key) {
        sheet.row(grade, group, printed.shown(key + "pupils"), printed.shown(key + "half"));
    }

    private Suppression suppressed() {
        var printed = new Suppression(smallest);
        var grades = new ArrayList<String>();
        int pupils = 0;
        int halves = 0;
        for (var entry : cells.entrySet()) {
            var grade = entry.getKey().name();
            var groups = new ArrayList<String>();
            entry.getValue().forEach((group, cell) -> {
                groups.add(grade + "/" + group);
                fill(printed, grade + "/" + group, cell.pupils, cell.half);
            });
            int inGrade = entry.getValue().values().stream().mapToInt(cell -> cell.pupils).sum();
            int halfInGrade = entry.getValue().values().stream().mapToInt(cell -> cell.half).sum();
            fill(printed, grade, inGrade, halfInGrade);
            down(printed, grade, groups);
            grades.add(grade);
            pupils += inGrade;
            halves += halfInGrade;
        }
        fill(printed, ALL, pupils, halves);
        down(printed, ALL, grades);
        return printed.decide();
    }

    private static void fill(Suppression printed, String row, int pupils, int half) {
        printed.count(row + "pupils", pupils).count(row + "half", half).count(row + "less", pupils - half)
                .sum(row + "pupils", List.of(row + "half", row + "less"));
    }

    private static void down(Suppression printed, String total, List<String> rows) {
        for (var column : List.of("pupils", "half", "less")) {
            printed.sum(total + column, rows.stream().map(row -> row + column).toList());
        }
    }

    /** The law row says the month, which one of it, and the weekday: {@code 10/1/WEDNESDAY}. */
    static LocalDate fallCensus(Surroundings around) {
        var parts = around.law().need("fallCensus", ALL, around.year().lastDay()).value().split("/", -1);
        return LocalDate.of(around.year().starts(), Month.of(Integer.parseInt(parts[0])), 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[1]), DayOfWeek.valueOf(parts[2])));
    }
}
