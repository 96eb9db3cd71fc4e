package org.manzanita.reporting.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.reporting.ReportRun;
import org.manzanita.model.Days;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * EC 47612.5(d)-(e), 47634.2; 5 CCR 11963.4: whether a charter needs a determination of funding for its attendance outside
 * the classroom, what its figures would earn it, and what is funded by the determination that it has (M-05).
 */
final class DeterminationReport implements ReportRun {

    private static final String CERTIFICATED = "determinationCertificatedPercent";
    private static final String INSTRUCTION = "determinationInstructionPercent";
    private static final String MOST_PUPILS = "determinationMostPupils";
    private static final String FULL = "100";

    private final Surroundings around;
    private final Windows windows;
    private final String prefix;
    private Days nonclassroom = Days.ZERO;

    /** @param prefix what stands before the names of the figures of spending: nothing, or {@code audited.} */
    DeterminationReport(Surroundings around, String prefix) {
        this.around = around;
        this.prefix = prefix;
        this.windows = new Windows(around);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        for (var day : pupil.days()) {
            if (windows.of(ReportingPeriod.P2, day.schoolId()).holds(day.day())) {
                nonclassroom = nonclassroom
                        .plus(windows.ada(day.finding().credit(), ReportingPeriod.P2, day.schoolId()));
            }
        }
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Determination of funding of " + around.program().lea().name() + ", " + around.year());
        sheet.column("test", "Test").column("value", "Value").column("limit", "Limit").column("met", "Met");
        var limit = law("classroomBasedPercent", windows.entity());
        if (limit.isEmpty()) {
            sheet.note("Only a charter needs a determination of funding; this LEA is none.");
            return List.of(sheet.table());
        }
        mode(sheet, limit.get());
        spending(sheet);
        funded(sheet);
        return List.of(sheet.table());
    }

    private void mode(Sheet sheet, LawRow limit) {
        var total = figure("leaAda");
        if (total.isEmpty() || total.get().isZero()) {
            sheet.note(
                    "Record the figure leaAda of " + around.year() + ", the charter's whole ADA, to see whether it is "
                            + "classroom-based.");
            return;
        }
        var share = total.get().minus(nonclassroom).times(Days.of(100)).dividedBy(total.get());
        boolean classroomBased = share.compareTo(Days.of(limit.decimal())) >= 0;
        sheet.row("classroom-based ADA, percent", share.rounded(2), ">= " + limit.value(),
                classroomBased ? "yes" : "no");
        sheet.note(classroomBased
                ? "The charter is classroom-based, and needs no determination (" + limit.section() + ")."
                : "The charter is nonclassroom-based: without a determination of the State Board its ADA outside the "
                        + "classroom is not funded (" + limit.section() + ").");
    }

    private void spending(Sheet sheet) {
        var revenue = figure(prefix + "publicRevenue");
        var certificated = figure(prefix + "certificatedCompensation");
        var instruction = figure(prefix + "instructionalSpending");
        if (revenue.isEmpty() || certificated.isEmpty() || instruction.isEmpty() || revenue.get().isZero()) {
            sheet.note("Record the figures publicRevenue, certificatedCompensation and instructionalSpending of "
                    + around.year() + " to see what the form would recommend.");
            return;
        }
        var c = certificated.get().times(Days.of(100)).dividedBy(revenue.get());
        var i = instruction.get().times(Days.of(100)).dividedBy(revenue.get());
        var fte = new Teaching(around.program(), Teaching.days(windows.schools().stream()
                .map(school -> windows.of(ReportingPeriod.P2, school)).toList())).ofAllStudy();
        Optional<Days> ratio = fte.isZero() ? Optional.empty() : Optional.of(nonclassroom.dividedBy(fte));
        var tier = around.law().rows(CERTIFICATED, around.year().lastDay()).stream()
                .sorted(Comparator.comparing((LawRow row) -> new BigDecimal(row.applies())).reversed())
                .filter(row -> reaches(row, c, i, ratio)).findFirst();
        sheet.row("certificated pay, percent of revenue", c.rounded(2), least(CERTIFICATED), "");
        sheet.row("instruction, percent of revenue", i.rounded(2), least(INSTRUCTION), "");
        sheet.row("pupils to a full-time teacher", ratio.map(found -> (Object) found.rounded(2)).orElse(""),
                law(MOST_PUPILS, FULL).map(row -> "<= " + row.value()).orElse(""), "");
        sheet.row("percent of funding to recommend", tier.map(LawRow::applies).orElse("0"), FULL,
                tier.filter(row -> row.applies().equals(FULL)).isPresent() ? "yes" : "no");
        sheet.note("Limits are those of full funding; a level below it needs what its law rows say ("
                + tier.map(LawRow::section).orElse("5 CCR 11963.4") + ").");
    }

    private String least(String parameter) {
        return law(parameter, FULL).map(row -> ">= " + row.value()).orElse("");
    }

    /** Whether the figures reach a level of funding: what its rows do not ask for is not tested. */
    private boolean reaches(LawRow level, Days certificated, Days instruction, Optional<Days> ratio) {
        return certificated.compareTo(Days.of(level.decimal())) >= 0
                && law(INSTRUCTION, level.applies())
                        .filter(row -> instruction.compareTo(Days.of(row.decimal())) < 0).isEmpty()
                && law(MOST_PUPILS, level.applies())
                        .filter(row -> ratio.filter(found -> found.compareTo(Days.of(row.decimal())) <= 0).isEmpty())
                        .isEmpty();
    }

    private void funded(Sheet sheet) {
        var granted = figure("fundingDeterminationPercent");
        var percent = granted.orElse(Days.ZERO);
        sheet.row("nonclassroom ADA at P-2", Sheet.ada(nonclassroom), "", "");
        sheet.row("of it funded", Sheet.ada(nonclassroom.times(percent).dividedBy(Days.of(100))), "",
                granted.isPresent() ? "yes" : "no");
    }

    private Optional<LawRow> law(String parameter, String applies) {
        return around.law().find(parameter, applies, around.year().lastDay());
    }

    private Optional<Days> figure(String name) {
        return around.program().figure(around.year(), name).map(figure -> Days.of(figure.fact().value()));
    }
}
