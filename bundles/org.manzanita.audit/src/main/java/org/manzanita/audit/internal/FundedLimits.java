package org.manzanita.audit.internal;

import java.util.stream.Stream;
import org.manzanita.model.EntryId;
import org.manzanita.model.Figure;
import org.manzanita.model.Staffing;
import org.manzanita.rules.Recorded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.audit.Standing;
import org.manzanita.audit.Step;
import org.manzanita.model.Days;
import org.manzanita.model.School;
import org.manzanita.reporting.ClaimCell;
import org.manzanita.reporting.ReportRun;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * EC 51745.6 and 51745(b): attendance above the ratio, or above the cap of continuation and opportunity schools, that was
 * claimed all the same. What the limits are is worked out by the reports {@code ratio} and {@code cap}.
 */
final class FundedLimits implements Procedure {

    private final Surroundings around;
    private final ClaimExamined claim;
    private final Programme programme;
    private final Optional<ReportRun> ratio;
    private final Optional<ReportRun> cap;

    FundedLimits(Surroundings around, ClaimExamined claim, Programme programme, Reporting reporting) {
        this.around = around;
        this.claim = claim;
        this.programme = programme;
        this.ratio = programme.first("ratio").map(task -> reporting.begin("ratio", around, Map.of()));
        this.cap = programme.first("cap").map(task -> reporting.begin("cap", around, Map.of()));
    }

    @Override
    public void look(JudgedPupil pupil, Consumer<ExceptionTaken> taken) {
        ratio.ifPresent(report -> report.accept(pupil));
        cap.ifPresent(report -> report.accept(pupil));
    }

    @Override
    public void conclude(Consumer<ExceptionTaken> taken) {
        limits().forEach(table -> programme.tasks("ratio").stream()
                .filter(task -> table.title().endsWith(": " + task.step().modality())).findFirst()
                .ifPresent(task -> ratio(task.step(), table, taken)));
        cap.ifPresent(report -> programme.first("cap").ifPresent(task -> report.tables()
                .forEach(table -> cap(task.step(), table, taken))));
    }

    private void ratio(Step step, Table table, Consumer<ExceptionTaken> taken) {
        binding(table).ifPresent(row -> {
            var unclaimed = sum(claim.cells(), cell -> cell.earned().minus(cell.claimed()).max(Days.ZERO));
            var over = Days.of(decimal(row, "excess")).minus(unclaimed).max(Days.ZERO);
            if (claim.period().isPresent() && over.rounded(2).signum() > 0) {
                taken.accept(exception(step, "RATIO_EXCESS", decimal(row, "ada") + " ADA of full-time study to "
                        + decimal(row, "fte") + " full-time equivalent teachers is " + decimal(row, "excess")
                        + " ADA above the cap of " + decimal(row, "cap") + " under " + row.get("option")
                        + ("yes".equals(row.get("elected"))
                                ? ""
                                : ", the most favorable of the options; none is elected")
                        + ", and " + over.rounded(2) + " of it was claimed.", teaching())
                        .on(claim.cells().stream().flatMap(cell -> claim.days(cell.place()).stream()).distinct()
                                .sorted().toList())
                        .at("", Optional.empty(), Days.ZERO, over));
            }
        });
    }

    /** The limits of each modality; the report's other tables spread an excess over spans. */
    private List<Table> limits() {
        return ratio.map(ReportRun::tables).orElse(List.of()).stream()
                .filter(table -> table.fields().getFirst().name().equals("option")).toList();
    }

    /** The elected limit, or else the most favorable of those that could be elected. */
    private static Optional<Map<String, Object>> binding(Table table) {
        var rows = rows(table).stream().filter(row -> row.get("excess") instanceof BigDecimal).toList();
        return rows.stream().filter(row -> "yes".equals(row.get("elected"))).findFirst().or(() -> rows.stream()
                .min((one, other) -> decimal(one, "excess").compareTo(decimal(other, "excess"))));
    }

    /** What the ratio takes from the claim, in ADA: so much less than the register may rightly be reported. */
    Days excess() {
        return limits().stream().flatMap(table -> binding(table).stream()).map(row -> Days.of(decimal(row, "excess")))
                .reduce(Days.ZERO, Days::plus);
    }

    private void cap(Step step, Table table, Consumer<ExceptionTaken> taken) {
        for (var row : rows(table)) {
            var school = around.program().all(School.class).stream().map(recorded -> recorded.fact())
                    .filter(one -> one.name().equals(row.get("school"))).map(School::schoolId).findFirst().orElse("");
            boolean claimed = claim.cells().stream().anyMatch(
                    cell -> cell.place().schoolId().equals(school) && !cell.claimed().isZero());
            if (claimed && new BigDecimal(String.valueOf(row.get("excess"))).signum() > 0) {
                taken.accept(exception(step, "CONTINUATION_CAP", row.get("studying") + " of " + row.get("enrolled")
                        + " pupils of " + row.get("school") + " study independently, " + row.get("exempt")
                        + " of them exempt; the cap is " + row.get("cap") + ", so the attendance of "
                        + row.get("excess") + " is above it, and was claimed.", claimed(school))
                        .on(Printed.schooldays(around, school)).at(school, Optional.empty(), Days.ZERO, Days.ZERO));
            }
        }
    }

    /** The staffing and the figures that the ratio rests on. */
    private List<EntryId> teaching() {
        return Stream.concat(
                around.program().all(Staffing.class).stream()
                        .filter(one -> !one.fact().until().isBefore(around.year().firstDay())
                                && !one.fact().from().isAfter(around.year().lastDay()))
                        .map(Recorded::id),
                around.program().all(Figure.class).stream()
                        .filter(one -> one.fact().schoolYear().equals(around.year())).map(Recorded::id))
                .distinct().sorted().toList();
    }

    private List<EntryId> claimed(String school) {
        return claim.cells().stream().filter(cell -> cell.place().schoolId().equals(school))
                .flatMap(cell -> claim.entries(cell.place(), Optional.empty()).stream()).distinct().sorted().toList();
    }

    private ExceptionTaken exception(Step step, String code, String held, List<EntryId> evidence) {
        return ExceptionTaken.ofLea(step, Standing.CLAIMED,
                Reason.notes(code, new Citation(step.id(), step.section()), held, evidence),
                Printed.cure(around.law(), code));
    }

    private Days sum(List<ClaimCell> cells, Function<ClaimCell, Days> days) {
        return cells.stream().map(cell -> claim.ada(days.apply(cell), cell.place())).reduce(Days.ZERO, Days::plus);
    }

    private static BigDecimal decimal(Map<String, Object> row, String field) {
        return new BigDecimal(String.valueOf(row.get(field)));
    }

    private static List<Map<String, Object>> rows(Table table) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var cells : table.rows()) {
            var row = new LinkedHashMap<String, Object>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(table.fields().get(i).name(), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
