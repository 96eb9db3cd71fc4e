package org.manzanita.audit.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.audit.Standing;
import org.manzanita.audit.Step;
import org.manzanita.model.Days;
import org.manzanita.model.EntryId;
import org.manzanita.model.Figure;
import org.manzanita.reporting.ReportRun;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/**
 * A charter's mode of instruction (AUD-BB-01) and determination of funding (AUD-DD-01 to AUD-DD-05). What the figures come
 * to is worked out by the report {@code determination}; a figure that is not on record is no exception.
 */
final class CharterFunding implements Procedure {

    private static final String GRANTED = "fundingDeterminationPercent";

    private final Surroundings around;
    private final Programme programme;
    private final Optional<ReportRun> form;
    private final Optional<ReportRun> audited;

    CharterFunding(Surroundings around, Programme programme, Reporting reporting) {
        this.around = around;
        this.programme = programme;
        var asked = programme.first("determination");
        this.form = asked.map(task -> reporting.begin("determination", around, Map.of()));
        this.audited = asked.map(task -> reporting.begin("determination", around, Map.of("figures", "audited")));
    }

    @Override
    public void look(JudgedPupil pupil, Consumer<ExceptionTaken> taken) {
        form.ifPresent(report -> report.accept(pupil));
        audited.ifPresent(report -> report.accept(pupil));
    }

    @Override
    public void conclude(Consumer<ExceptionTaken> taken) {
        programme.first("siteMinutes").ifPresent(task -> siteMinutes(task.step(), taken));
        form.filter(report -> "no".equals(cell(report, "classroom-based ADA, percent", "met")))
                .ifPresent(report -> determination(report, taken));
    }

    /** EC 47612.5(e): classroom-based is who has to be at the site for that part of the year's minimum minutes. */
    private void siteMinutes(Step step, Consumer<ExceptionTaken> taken) {
        law("classroomBasedPercent", "charter").ifPresent(part -> {
            for (var year : around.law().rows("annualMinutes", around.year().lastDay())) {
                var needed = year.decimal().multiply(part.decimal()).movePointLeft(2).stripTrailingZeros();
                figure("siteMinutes." + year.applies()).filter(one -> one.fact().value().compareTo(needed) < 0)
                        .ifPresent(one -> taken.accept(exception(step, "MODE_NOT_CLASSROOM",
                                "Classroom pupils of grades "
                                        + year.applies() + " have to be at the site for "
                                        + one.fact().value().toPlainString()
                                        + " minutes of the year, and " + needed.toPlainString() + " are needed, "
                                        + part.value() + " percent of " + year.value() + " (" + part.section()
                                        + "): their attendance is nonclassroom-based.",
                                List.of(one.id()))));
            }
        });
    }

    private void determination(ReportRun report, Consumer<ExceptionTaken> taken) {
        var granted = figure(GRANTED);
        if (granted.isEmpty()) {
            undetermined(report, taken);
            return;
        }
        step("level").ifPresent(step -> below(granted.get(), report, "")
                .ifPresent(held -> taken.accept(exception(step, "DETERMINATION_LEVEL", held,
                        evidence(granted.get(), "")))));
        step("audited").ifPresent(step -> below(granted.get(), audited.orElse(report), "audited statements' ")
                .ifPresent(held -> taken.accept(exception(step, "DETERMINATION_AUDITED", held,
                        evidence(granted.get(), "audited.")))));
        step("teachers").ifPresent(step -> teachers(step, report, taken));
    }

    private void undetermined(ReportRun report, Consumer<ExceptionTaken> taken) {
        var evidence = figure("leaAda").map(Recorded::id).stream().toList();
        var share = "Of the charter's ADA " + cell(report, "classroom-based ADA, percent", "value")
                + " percent is classroom-based, ";
        var earlier = around.program().all(Figure.class).stream().filter(one -> one.fact().figure().equals(GRANTED))
                .filter(one -> one.fact().schoolYear().compareTo(around.year()) < 0)
                .max(Comparator.comparing(one -> one.fact().schoolYear()));
        earlier.ifPresentOrElse(
                one -> step("years").ifPresent(step -> {
                    var both = new ArrayList<>(evidence);
                    both.add(one.id());
                    taken.accept(exception(step, "DETERMINATION_OTHER_YEAR", share + "and the last determination on "
                            + "record is for " + one.fact().schoolYear() + ", not for " + around.year() + ".", both));
                }),
                () -> step("needed").ifPresent(step -> taken.accept(exception(step, "DETERMINATION_MISSING", share
                        + "and no determination of funding is on record for " + around.year()
                        + ": its nonclassroom-based ADA is not funded.", evidence))));
    }

    /** What the figures reach, if that is less than what was determined. */
    private Optional<String> below(Recorded<Figure> granted, ReportRun report, String whose) {
        var reached = cell(report, "percent of funding to recommend", "value");
        return reached.isEmpty() || new BigDecimal(reached).compareTo(granted.fact().value()) >= 0
                ? Optional.empty()
                : Optional.of("The " + whose + "figures of " + around.year() + " reach " + reached
                        + " percent of funding: certificated pay is "
                        + cell(report, "certificated pay, percent of revenue", "value") + " percent of revenue, "
                        + "instruction " + cell(report, "instruction, percent of revenue", "value") + ", with "
                        + cell(report, "pupils to a full-time teacher", "value")
                        + " pupils to a full-time teacher; "
                        + granted.fact().value().toPlainString() + " percent was determined.");
    }

    private void teachers(Step step, ReportRun report, Consumer<ExceptionTaken> taken) {
        var counted = cell(report, "pupils to a full-time teacher", "value");
        figure("determinationPupilRatio").filter(stated -> !counted.isEmpty()
                && Days.of(stated.fact().value()).rounded(2).compareTo(new BigDecimal(counted)) != 0)
                .ifPresent(stated -> taken.accept(exception(step, "DETERMINATION_TEACHERS", "The form states "
                        + stated.fact().value().toPlainString()
                        + " pupils to a full-time teacher; by the teachers that "
                        + "the ratio counts there are " + counted + ".", List.of(stated.id()))));
    }

    private List<EntryId> evidence(Recorded<Figure> granted, String prefix) {
        var evidence = new ArrayList<>(List.of(granted.id()));
        for (var name : List.of("publicRevenue", "certificatedCompensation", "instructionalSpending")) {
            figure(prefix + name).ifPresent(one -> evidence.add(one.id()));
        }
        return evidence;
    }

    private Optional<Step> step(String word) {
        return programme.tasks("determination").stream().filter(task -> task.words().contains(word))
                .map(Programme.Task::step).findFirst();
    }

    private Optional<Recorded<Figure>> figure(String name) {
        return around.program().figure(around.year(), name);
    }

    private Optional<LawRow> law(String parameter, String applies) {
        return around.law().find(parameter, applies, around.year().lastDay());
    }

    /** A cell of the report's table, by its row; empty if there is none. */
    private static String cell(ReportRun report, String row, String field) {
        for (var table : report.tables()) {
            var names = table.fields().stream().map(each -> each.name()).toList();
            for (var cells : table.rows()) {
                if (row.equals(cells.getFirst())) {
                    return String.valueOf(cells.get(names.indexOf(field)));
                }
            }
        }
        return "";
    }

    private ExceptionTaken exception(Step step, String code, String held, List<EntryId> evidence) {
        return ExceptionTaken.ofLea(step, Standing.DUTY,
                Reason.notes(code, new Citation(step.id(), step.section()), held, evidence),
                Printed.cure(around.law(), code)).on(Printed.schooldays(around));
    }
}
