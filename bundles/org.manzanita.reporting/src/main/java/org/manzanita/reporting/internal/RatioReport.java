package org.manzanita.reporting.internal;

import org.manzanita.reporting.ReportRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.Program;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * EC 51745.6: at P-2, ADA of full-time Independent Study for each full-time equivalent teacher, against every limit
 * that the law permits; what is above is not funded. Each modality is computed apart (RAT-04).
 */
final class RatioReport implements ReportRun {

    private static final ReportingPeriod AT = ReportingPeriod.P2;

    /** What counts of one modality, and what was left out of it, in exact ADA. */
    private static final class Counted {
        private final Map<GradeSpan, Days> bySpan = new TreeMap<>();
        private Days older = Days.ZERO;
        private Days partTime = Days.ZERO;
        private Days ownTeacher = Days.ZERO;
        private Days outside = Days.ZERO;
        private int ageUnknown;

        private Days all() {
            return bySpan.values().stream().reduce(Days.ZERO, Days::plus);
        }
    }

    private final Surroundings around;
    private final Windows windows;
    private final LocalDate lawOf;
    private final RatioKinds kinds;
    private final Map<String, Counted> counted = new TreeMap<>();

    RatioReport(Surroundings around) {
        this.around = around;
        this.windows = new Windows(around);
        this.lawOf = windows.ends(AT);
        this.kinds = new RatioKinds(around, windows, lawOf);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        boolean ageUnknown = false;
        for (var day : pupil.days()) {
            if (day.finding().credit().isZero() || !windows.of(AT, day.schoolId()).holds(day.day())) {
                continue;
            }
            var kept = counted.computeIfAbsent(day.modality(), modality -> new Counted());
            var ada = windows.ada(day.finding().credit(), AT, day.schoolId());
            switch (kinds.of(pupil, day)) {
                case OUTSIDE -> kept.outside = kept.outside.plus(ada);
                case PART_TIME -> kept.partTime = kept.partTime.plus(ada);
                case OWN_TEACHER -> kept.ownTeacher = kept.ownTeacher.plus(ada);
                case OLDER -> kept.older = kept.older.plus(ada);
                case COUNTED -> {
                    kept.bySpan.merge(day.grade().span(), ada, Days::plus);
                    if (kinds.oldest().isPresent() && !ageUnknown && pupil.file().ageOn(day.day()).isEmpty()) {
                        ageUnknown = true;
                        kept.ageUnknown++;
                    }
                }
            }
        }
    }

    @Override
    public List<Table> tables() {
        var taught = Teaching.days(windows.schools().stream().map(school -> windows.of(AT, school)).toList());
        var teaching = new Teaching(around.program(), taught);
        var limits = RatioLimits.of(around, windows, lawOf, teaching.ofOtherPrograms());
        var modalities = new TreeSet<>(counted.keySet());
        around.program().all(Program.class).stream().map(program -> program.fact().modality())
                .filter(modality -> !teaching.ofModality(modality).isZero()).forEach(modalities::add);
        var tables = new ArrayList<Table>();
        for (var modality : modalities) {
            var kept = counted.getOrDefault(modality, new Counted());
            tables.add(ratios(modality, kept, teaching, limits));
            limits.elected().flatMap(option -> limit(limits, option)).ifPresent(ratio -> tables
                    .addAll(spread(modality, kept, ratio.times(teaching.ofModality(modality)))));
        }
        if (tables.isEmpty()) {
            tables.add(new Sheet("Ratio of " + around.program().lea().name() + ", " + around.year())
                    .column("modality", "Modality")
                    .note("No day of full-time Independent Study is earned in " + AT + ", and none is staffed.")
                    .table());
        }
        return tables;
    }

    private Table ratios(String modality, Counted kept, Teaching teaching, RatioLimits limits) {
        var fte = teaching.ofModality(modality);
        var ada = kept.all();
        var sheet = new Sheet("Ratio at " + AT + " of " + around.program().lea().name() + ", " + around.year() + ": "
                + modality);
        sheet.column("option", "Option").column("limit", "Limit").column("fte", "FTE").column("cap", "Cap")
                .column("ada", "ADA").column("excess", "Excess").column("fundable", "Fundable")
                .column("elected", "Elected");
        for (var limit : limits.permitted()) {
            boolean elected = limits.elected().filter(option -> option == limit.option()).isPresent();
            if (limit.ratio().isPresent()) {
                var cap = limit.ratio().get().times(fte);
                sheet.row(limit.option().label(), Sheet.ada(limit.ratio().get()), Sheet.ada(fte), Sheet.ada(cap),
                        Sheet.ada(ada), Sheet.ada(excess(ada, cap)), Sheet.ada(ada.min(cap)), elected ? "yes" : "");
            } else {
                sheet.row(limit.option().label(), "", Sheet.ada(fte), "", Sheet.ada(ada), "", "",
                        elected ? "yes" : "");
            }
        }
        sheet.note(fte.isZero()
                ? "No direct instruction is staffed for a full-time program of this modality, so every cap is 0. "
                        + "Record it (staffing)."
                : "Ratio: ADA " + ada.rounded(2) + " / FTE " + fte.rounded(2) + " = " + ada.dividedBy(fte).rounded(2)
                        + ". Excess is ADA above limit x FTE; it reduces P-2 and Annual alike (EC 51745.6(b)).");
        limits.permitted().forEach(limit -> sheet.note(limit.option().label() + ": " + limit.derivation() + " ("
                + limit.under().section() + ")."));
        limits.notes().forEach(sheet::note);
        teaching.notes().forEach(sheet::note);
        leftOut(sheet, kept);
        return sheet.table();
    }

    private void leftOut(Sheet sheet, Counted kept) {
        if (!kept.older.isZero()) {
            sheet.note(
                    "Left out: " + kept.older.rounded(2) + " ADA of pupils older than " + kinds.oldest().orElseThrow()
                            + " (EC 51745.6(a)).");
        }
        if (!kept.partTime.isZero()) {
            sheet.note("Left out: " + kept.partTime.rounded(2) + " ADA of programs that are not full-time.");
        }
        if (!kept.outside.isZero()) {
            sheet.note("Left out: " + kept.outside.rounded(2) + " ADA of full-time special day classes and necessary "
                    + "small schools (EC 51745.6(c)); their teachers stay out of staffing too.");
        }
        if (!kept.ownTeacher.isZero()) {
            sheet.note("Left out: " + kept.ownTeacher.rounded(2) + " ADA of short-term study under teachers who have "
                    + "no instruction staffed in the program; it stays with the pupils' classrooms.");
        }
        if (kept.ageUnknown > 0) {
            sheet.note(Sheet.count(kept.ageUnknown, "pupil") + " without a birth date on record "
                    + (kept.ageUnknown == 1 ? "is" : "are") + " counted.");
        }
    }

    private List<Table> spread(String modality, Counted kept, Days cap) {
        var ada = kept.all();
        var excess = excess(ada, cap);
        if (excess.isZero()) {
            return List.of();
        }
        var sheet = new Sheet("The excess over grade spans: " + modality);
        sheet.column("gradeSpan", "Span").column("ada", "ADA").column("excess", "Excess")
                .column("fundable", "Fundable");
        kept.bySpan.forEach((span, part) -> {
            var over = excess.times(part).dividedBy(ada);
            sheet.row(span.label(), Sheet.ada(part), Sheet.ada(over), Sheet.ada(part.minus(over)));
        });
        sheet.row("all", Sheet.ada(ada), Sheet.ada(excess), Sheet.ada(ada.minus(excess)));
        sheet.note("The law does not say how an excess is spread over spans; here it is in proportion to ADA.");
        return List.of(sheet.table());
    }

    private static Optional<Days> limit(RatioLimits limits, RatioOption option) {
        return limits.permitted().stream().filter(limit -> limit.option() == option).findFirst()
                .flatMap(RatioLimits.Limit::ratio);
    }

    private static Days excess(Days ada, Days cap) {
        return ada.minus(cap).max(Days.ZERO);
    }
}
