package org.manzanita.reporting.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.manzanita.credit.CountedPupil;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.internal.Tally.Line;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** EC 41601: ADA of one reporting period by school, grade span and modality (ATT-02, ATT-03, ATT-17, ATT-18). */
final class AdaReport implements CountRun {

    private static final String ALL = "all";

    private final Windows windows;
    private final ReportingPeriod period;
    private final Surroundings around;
    private final Tally tally;
    private final Awaiting awaiting;

    AdaReport(Surroundings around, ReportingPeriod period) {
        this.around = around;
        this.period = period;
        this.windows = new Windows(around);
        this.tally = new Tally(windows, period);
        this.awaiting = new Awaiting(around, windows, period);
    }

    @Override
    public void count(CountedPupil pupil) {
        tally.count(pupil);
        awaiting.count(pupil);
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet(period + " ADA of " + around.program().lea().name() + ", " + around.year());
        sheet.column("school", "School").column("gradeSpan", "Span").column("modality", "Modality")
                .column("days", "Days").column("divisor", "Divisor").column("ada", "ADA");
        if (windows.isCharter()) {
            sheet.column("fundedAda", "Funded");
        }
        tally.lines().keySet().stream()
                .sorted(Comparator.comparing((Line line) -> windows.nameOf(line.schoolId()))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(line -> sheet.row(row(windows.nameOf(line.schoolId()), line.span().label(), line.modality(),
                        line::equals, Sheet.days(windows.divisor(period, line.schoolId())))));
        totals(sheet);
        notes(sheet);
        var tables = new ArrayList<Table>();
        tables.add(sheet.table());
        tables.addAll(awaiting.tables());
        return tables;
    }

    private void totals(Sheet sheet) {
        var lines = tally.lines().keySet();
        var modalities = new TreeSet<String>();
        var schools = new TreeSet<String>();
        lines.forEach(line -> {
            modalities.add(line.modality());
            schools.add(line.schoolId());
        });
        for (var span : GradeSpan.values()) {
            long details = lines.stream().filter(line -> line.span() == span).count();
            if (schools.size() > 1 && modalities.size() > 1 && details > 1) {
                for (var modality : modalities) {
                    Predicate<Line> these = line -> line.span() == span && line.modality().equals(modality);
                    if (lines.stream().anyMatch(these)) {
                        sheet.row(row(ALL, span.label(), modality, these, ""));
                    }
                }
            }
            if (details > 0) {
                sheet.row(row(ALL, span.label(), ALL, line -> line.span() == span, ""));
            }
        }
        sheet.row(row(ALL, ALL, ALL, line -> true, ""));
    }

    private List<Object> row(String school, String span, String modality, Predicate<Line> which, Object divisor) {
        var cells = new ArrayList<Object>(List.of(school, span, modality, Sheet.days(tally.days(which)), divisor,
                Sheet.ada(tally.ada(which))));
        if (windows.isCharter()) {
            cells.add(Sheet.ada(tally.funded(which)));
        }
        return cells;
    }

    private void notes(Sheet sheet) {
        var schools = tally.lines().isEmpty()
                ? windows.schools()
                : tally.lines().keySet().stream().map(Line::schoolId).distinct().toList();
        // Schools that keep one calendar say the same, and it is told once.
        var told = new LinkedHashSet<String>();
        schools.forEach(school -> told.add(windows.of(period, school).told()));
        schools.forEach(school -> told.addAll(leftOut(school)));
        schools.forEach(school -> told.addAll(divided(school)));
        schools.forEach(school -> told.addAll(windows.overlongMonths(school)));
        told.forEach(sheet::note);
        sheet.note("ADA is days over divisor, kept exact and rounded half up once for each printed line (EC 46303); "
                + "so lines may differ from their total by a hundredth.");
    }

    private List<String> leftOut(String school) {
        var window = windows.of(period, school);
        return window.leftOut().stream().map(month -> "School month " + month.number() + " of calendar "
                + window.calendarId() + ", " + month.from() + " to " + month.until() + ", is not full by "
                + windows.ends(period) + ", so none of its days count.").toList();
    }

    private List<String> divided(String school) {
        var told = new ArrayList<String>();
        int taught = windows.of(period, school).taught().size();
        var divisor = windows.divisor(period, school);
        if (!divisor.equals(Days.of(taught))) {
            told.add("The divisor is fixed at " + divisor + " (EC 41601(a)); " + Sheet.count(taught, "day")
                    + " were taught.");
        }
        var part = windows.fundedPart(school);
        if (!part.equals(Days.ONE)) {
            told.add("Calendar " + windows.calendar(school).calendarId() + " has fewer days of instruction than a "
                    + "charter needs, so its ADA is funded at " + part + " (EC 47612.5(a)(1), 5 CCR 11960).");
        }
        return told;
    }
}
