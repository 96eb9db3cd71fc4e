package org.manzanita.reporting.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.manzanita.reporting.ReportRun;
import org.manzanita.model.Days;
import org.manzanita.model.EntityType;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.Program;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * ATT-19: on which lines of the state's attendance collection the ADA of Independent Study stands. It is part of regular
 * ADA, span by span; memo lines say how much of that is full-time study, and how much is of each modality.
 */
final class LinesReport implements ReportRun {

    private static final String FULL_TIME = "fullTime";

    /** What one line adds up, span by span and period by period. */
    private static final class Sum {

        private final Map<GradeSpan, Map<ReportingPeriod, Days>> ada = new EnumMap<>(GradeSpan.class);

        private void add(GradeSpan span, ReportingPeriod period, Days part) {
            ada.computeIfAbsent(span, key -> new EnumMap<>(ReportingPeriod.class)).merge(period, part, Days::plus);
        }
    }

    private final Surroundings around;
    private final Windows windows;
    private final TreeMap<String, Sum> sums = new TreeMap<>();

    LinesReport(Surroundings around) {
        this.around = around;
        this.windows = new Windows(around);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        for (var day : pupil.days()) {
            if (day.finding().credit().isZero()) {
                continue;
            }
            for (var period : ReportingPeriod.values()) {
                if (windows.of(period, day.schoolId()).holds(day.day())) {
                    var ada = windows.ada(day.finding().credit(), period, day.schoolId());
                    measures(day).forEach(measure -> sums.computeIfAbsent(measure, key -> new Sum())
                            .add(day.grade().span(), period, ada));
                }
            }
        }
    }

    private List<String> measures(JudgedDay day) {
        var measures = new ArrayList<>(List.of("regular", day.modality()));
        Predicate<Program> fullTime = Program::fullTime;
        if (around.program().program(day.programId()).map(program -> program.fact()).filter(fullTime).isPresent()) {
            measures.add(FULL_TIME);
        }
        return measures;
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Lines of the attendance collection, " + around.program().lea().name() + ", "
                + around.year());
        sheet.column("line", "Line").column("measure", "Measure").column("gradeSpan", "Span");
        Arrays.stream(ReportingPeriod.values())
                .forEach(period -> sheet.column(period.name().toLowerCase(Locale.ROOT), period.label()));
        sums.forEach((measure, sum) -> rows(sheet, measure, sum));
        sheet.note(
                "Section A is funded ADA and holds Independent Study with all other attendance; section B repeats, for "
                        + "information, how much of it is by Independent Study. A memo line left at 0 is a finding.");
        if (sums.keySet().stream().anyMatch(measure -> line(measure).isEmpty())) {
            sheet.note("Where no line is given, the number of the line on the screen of " + windows.entity()
                    + " is not in the law tables (attendanceLine).");
        }
        return List.of(sheet.table());
    }

    private void rows(Sheet sheet, String measure, Sum sum) {
        var line = line(measure).orElse("");
        var all = new EnumMap<ReportingPeriod, Days>(ReportingPeriod.class);
        sum.ada.forEach((span, byPeriod) -> {
            byPeriod.forEach((period, ada) -> all.merge(period, ada, Days::plus));
            sheet.row(row(line, measure, span.label(), byPeriod));
        });
        if (measure.equals(FULL_TIME) && around.program().lea().entityType() == EntityType.COUNTY_OFFICE) {
            // A county office's memo line asks for elementary and for high school, not for spans.
            sheet.row(row(line, measure, "elementary", of(sum, span -> span != GradeSpan.GRADES_9_12)));
            sheet.row(row(line, measure, "high school", of(sum, span -> span == GradeSpan.GRADES_9_12)));
        }
        sheet.row(row(line, measure, "all", all));
    }

    private static Map<ReportingPeriod, Days> of(Sum sum, Predicate<GradeSpan> which) {
        var all = new EnumMap<ReportingPeriod, Days>(ReportingPeriod.class);
        sum.ada.forEach((span, byPeriod) -> {
            if (which.test(span)) {
                byPeriod.forEach((period, ada) -> all.merge(period, ada, Days::plus));
            }
        });
        return all;
    }

    private static List<Object> row(String line, String measure, String span, Map<ReportingPeriod, Days> ada) {
        var cells = new ArrayList<Object>(List.of(line, measure, span));
        for (var period : ReportingPeriod.values()) {
            cells.add(Sheet.ada(ada.getOrDefault(period, Days.ZERO)));
        }
        return cells;
    }

    private Optional<String> line(String measure) {
        return around.law().find("attendanceLine", windows.entity() + "." + measure, around.year().lastDay())
                .map(row -> row.value());
    }
}
