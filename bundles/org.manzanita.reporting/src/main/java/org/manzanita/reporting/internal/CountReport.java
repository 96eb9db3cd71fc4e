package org.manzanita.reporting.internal;

import org.manzanita.reporting.ReportRun;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.manzanita.model.Grade;
import org.manzanita.model.GradeSpan;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** EC 51747(i), 51749(b): pupils in Independent Study by grade: short and long, full-time and part-time, CALPADS. */
final class CountReport implements ReportRun {

    private static final String STATE = "stateCollectionFromSchooldays";
    private static final String ALL = "all";
    private static final List<String> COLUMNS = List.of("pupils", "short", "long", "fullTime", "partTime", "state",
            "notState");

    private final Surroundings around;
    private final StudyTerms terms;
    private final int smallest;
    private final String modality;
    private final Map<Grade, Map<String, Integer>> counts = new EnumMap<>(Grade.class);
    private final TreeSet<String> thresholds = new TreeSet<>();

    /**
     * @param modality counts only pupils whose last agreement is of it; empty for all
     * @param smallest the smallest count that may be printed; 0 to withhold nothing
     */
    CountReport(Surroundings around, String modality, int smallest) {
        this.around = around;
        this.modality = modality;
        this.smallest = smallest;
        this.terms = new StudyTerms(around);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        var stay = Stay.of(pupil, around.on());
        if (stay.isEmpty() || !(modality.isEmpty() || stay.get().last().modality().equals(modality))) {
            return;
        }
        var last = stay.get().last();
        int days = stay.get().schooldays();
        var cells = counts.computeIfAbsent(last.grade(), grade -> new HashMap<>());
        var longFrom = terms.longFrom(last.modality(), last.day());
        longFrom.ifPresent(from -> thresholds.add(last.modality() + ": long-term from " + from
                + " schooldays in the school year."));
        boolean isLong = longFrom.isEmpty() || days >= longFrom.get();
        var state = around.law().find(STATE, ALL, last.day()).map(row -> row.integer());
        state.ifPresent(from -> thresholds.add("State: pupils of " + from + " or more schooldays (EC 51749(b))."));
        add(cells, "pupils");
        add(cells, isLong ? "long" : "short");
        add(cells, stay.get().isFullTime(around) ? "fullTime" : "partTime");
        add(cells, state.filter(from -> days >= from).isPresent() ? "state" : "notState");
    }

    @Override
    public List<Table> tables() {
        var printed = suppressed();
        var sheet = new Sheet("Pupils in Independent Study of " + around.program().lea().name() + ", " + around.year()
                + (modality.isEmpty() ? "" : ": " + modality));
        sheet.column("gradeSpan", "Span").column("grade", "Grade").column("pupils", "Pupils")
                .column("short", "Short").column("long", "Long").column("fullTime", "Full-time")
                .column("partTime", "Part-time").column("state", "State");
        for (var span : GradeSpan.values()) {
            var grades = counts.keySet().stream().filter(grade -> grade.span() == span).toList();
            for (var grade : grades) {
                sheet.row(row(printed, span.label(), grade.label(), grade.name()));
            }
            if (!grades.isEmpty()) {
                sheet.row(row(printed, span.label(), ALL, span.name()));
            }
        }
        sheet.row(row(printed, ALL, ALL, ALL));
        sheet.note("Counted from 1 July to " + (around.on().isAfter(around.year().lastDay())
                ? around.year().lastDay()
                : around.on()) + ", at the grade of the last day under an agreement.");
        thresholds.forEach(sheet::note);
        if (printed.withholdsAny()) {
            sheet.note(Suppression.WITHHELD + ": fewer than " + smallest
                    + " pupils, or withheld so that such a count cannot be worked out.");
        }
        return List.of(sheet.table());
    }

    private static void add(Map<String, Integer> cells, String column) {
        cells.merge(column, 1, Integer::sum);
    }

    private Suppression suppressed() {
        var printed = new Suppression(smallest);
        var spans = new ArrayList<GradeSpan>();
        for (var span : GradeSpan.values()) {
            var grades = counts.keySet().stream().filter(grade -> grade.span() == span).toList();
            grades.forEach(grade -> fill(printed, grade.name(), List.of(grade)));
            if (!grades.isEmpty()) {
                fill(printed, span.name(), grades);
                down(printed, span.name(), grades.stream().map(Grade::name).toList());
                spans.add(span);
            }
        }
        fill(printed, ALL, List.copyOf(counts.keySet()));
        down(printed, ALL, spans.stream().map(GradeSpan::name).toList());
        return printed.decide();
    }

    private void fill(Suppression printed, String row, List<Grade> grades) {
        for (var column : COLUMNS) {
            printed.count(row + column, grades.stream()
                    .mapToInt(grade -> counts.getOrDefault(grade, Map.of()).getOrDefault(column, 0)).sum());
        }
        printed.sum(row + "pupils", List.of(row + "short", row + "long"))
                .sum(row + "pupils", List.of(row + "fullTime", row + "partTime"))
                .sum(row + "pupils", List.of(row + "state", row + "notState"));
    }

    private static void down(Suppression printed, String total, List<String> rows) {
        COLUMNS.forEach(column -> printed.sum(total + column, rows.stream().map(row -> row + column).toList()));
    }

    private static List<Object> row(Suppression printed, String span, String grade, String row) {
        return List.of(span, grade, printed.shown(row + "pupils"), printed.shown(row + "short"),
                printed.shown(row + "long"), printed.shown(row + "fullTime"), printed.shown(row + "partTime"),
                printed.shown(row + "state"));
    }
}
