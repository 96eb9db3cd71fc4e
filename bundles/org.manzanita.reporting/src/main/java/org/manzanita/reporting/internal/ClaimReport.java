package org.manzanita.reporting.internal;

import org.manzanita.reporting.ReportRun;
import org.manzanita.reporting.Refused;
import org.manzanita.reporting.AdaWorth;
import org.manzanita.reporting.ClaimCell;
import org.manzanita.reporting.ClaimComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * EC 41344, AUD-G-05: what was claimed against what the record earned; over-claimed days and ADA by span, school, pupil
 * and reason, each with its derivation.
 */
final class ClaimReport implements ReportRun {

    private static final String ALL = "all";

    private final Surroundings around;
    private final Windows windows;
    private final ClaimComparison book;
    private final AdaWorth worth;
    private final Optional<ReportingPeriod> only;

    ClaimReport(Surroundings around, Optional<ReportingPeriod> only) {
        this.around = around;
        this.windows = new Windows(around);
        this.book = new ClaimComparison(around, windows);
        this.worth = new AdaWorth(around);
        this.only = only;
    }

    @Override
    public void accept(JudgedPupil pupil) {
        book.accept(pupil);
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        for (var period : book.periods()) {
            if (only.isEmpty() || only.get() == period) {
                var cells = book.cells(period);
                tables.add(bySpan(period, cells));
                if (cells.stream().map(cell -> cell.place().schoolId()).distinct().count() > 1) {
                    tables.add(bySchool(period, cells));
                }
                byReason(period, cells).ifPresent(tables::add);
                byPupil(period, cells).ifPresent(tables::add);
            }
        }
        if (tables.isEmpty()) {
            tables.add(new Sheet("Claimed against earned, " + around.year()).column("gradeSpan", "Span")
                    .note("No claim is on record for " + around.year() + only.map(period -> " in " + period).orElse("")
                            + ". Record what was certified (claims).")
                    .table());
        }
        return tables;
    }

    private Table bySpan(ReportingPeriod period, List<ClaimCell> cells) {
        var sheet = new Sheet("Claimed against earned in " + period + " of " + around.program().lea().name() + ", "
                + around.year());
        sheet.column("gradeSpan", "Span").column("claimed", "Claimed").column("earned", "Earned")
                .column("over", "Over").column("under", "Under").column("overAda", "Over ADA");
        if (worth.isKnown()) {
            sheet.column("dollars", "Dollars");
        }
        var over = new TreeMap<GradeSpan, Days>();
        for (var span : GradeSpan.values()) {
            var these = cells.stream().filter(cell -> cell.place().span() == span).toList();
            if (!these.isEmpty()) {
                var row = figures(span.label(), these);
                over.put(span, overAda(these));
                if (worth.isKnown()) {
                    worth.dollars(span, overAda(these)).ifPresentOrElse(row::add, () -> row.add(""));
                }
                sheet.row(row);
            }
        }
        var total = figures(ALL, cells);
        if (worth.isKnown()) {
            total.add(worth.dollars(over));
        }
        sheet.row(total);
        notes(sheet, period, cells, over);
        return sheet.table();
    }

    private void notes(Sheet sheet, ReportingPeriod period, List<ClaimCell> cells, Map<GradeSpan, Days> over) {
        cells.stream().map(cell -> windows.of(period, cell.place().schoolId()).told()).distinct().forEach(sheet::note);
        cells.stream().filter(cell -> !cell.over().isZero()).map(this::derivation).forEach(sheet::note);
        cells.forEach(cell -> misreported(cell).forEach(sheet::note));
        worth.significance(overAda(cells), over).ifPresent(sheet::note);
        worth.derivations().forEach(sheet::note);
        var toCome = sum(cells, ClaimCell::toCome);
        if (!toCome.isZero()) {
            sheet.note("Of " + period + " " + Sheet.days(toCome) + " days of pupils are still to come as of "
                    + around.on()
                    + ". What is claimed beyond the days earned is not held against days that may still be earned.");
        }
        if (cells.stream().anyMatch(cell -> !cell.under().isZero())) {
            sheet.note("Days earned and not claimed are shown, and are not set off against days over-claimed.");
        }
    }

    private String derivation(ClaimCell cell) {
        var place = cell.place();
        return "Over-claimed, " + place.span() + ", " + windows.nameOf(place.schoolId()) + ": "
                + (cell.isByPupil()
                        ? "reported less corrected, pupil by pupil, = " + Sheet.days(cell.over()) + " days"
                        : "reported " + Sheet.days(cell.claimed()) + " - corrected " + Sheet.days(cell.earned())
                                + (cell.toCome().isZero() ? "" : " - still to come " + Sheet.days(cell.toCome()))
                                + " = " + Sheet.days(cell.over()) + " days")
                + "; / " + book.divisor(place.period(), place.schoolId()) + " = " + book.overAda(cell).rounded(2)
                + " ADA.";
    }

    /** Claims whose own ADA is not their days over the divisor: a slip of arithmetic before any rule was asked. */
    private List<String> misreported(ClaimCell cell) {
        var place = cell.place();
        return cell.claims().stream().filter(claim -> claim.ada().isPresent()).flatMap(claim -> {
            var ada = book.ada(Days.of(claim.days()), place.period(), place.schoolId()).rounded(2);
            return claim.ada().get().compareTo(ada) == 0
                    ? Stream.empty()
                    : Stream.of("Claim " + claim.claimId() + " reports "
                            + claim.ada().get().toPlainString() + " ADA for " + claim.days().toPlainString()
                            + " days, but " + claim.days().toPlainString() + " / "
                            + book.divisor(place.period(), place.schoolId()) + " = " + ada + ".");
        }).toList();
    }

    private Table bySchool(ReportingPeriod period, List<ClaimCell> cells) {
        var sheet = new Sheet("Claimed against earned in " + period + ", by school");
        sheet.column("school", "School").column("gradeSpan", "Span").column("claimed", "Claimed")
                .column("earned", "Earned").column("over", "Over").column("under", "Under")
                .column("overAda", "Over ADA");
        for (var cell : cells) {
            var row = figures(cell.place().span().label(), List.of(cell));
            row.addFirst(windows.nameOf(cell.place().schoolId()));
            sheet.row(row);
        }
        return sheet.table();
    }

    private Optional<Table> byReason(ReportingPeriod period, List<ClaimCell> cells) {
        var sheet = new Sheet("Days over-claimed in " + period + ", by primary reason");
        sheet.column("gradeSpan", "Span").column("code", "Reason").column("days", "Days").column("ada", "ADA");
        var codes = new TreeMap<String, String>(Refused.order(around.law()));
        boolean unsure = false;
        for (var span : GradeSpan.values()) {
            var days = new TreeMap<String, Days>(Refused.order(around.law()));
            var ada = new TreeMap<String, Days>();
            for (var cell : cells) {
                if (cell.place().span() == span) {
                    cell.overByCode().forEach((code, over) -> {
                        days.merge(code, over, Days::plus);
                        ada.merge(code, book.ada(over, period, cell.place().schoolId()), Days::plus);
                        Refused.explained(around.law(), code).ifPresent(words -> codes.put(code, words));
                    });
                    unsure |= !cell.over().isZero() && Days.of(cell.refused()).compareTo(cell.over()) > 0;
                }
            }
            days.forEach((code, over) -> sheet.row(span.label(), code, Sheet.days(over),
                    Sheet.ada(ada.getOrDefault(code, Days.ZERO))));
        }
        if (unsure) {
            sheet.note("The record refuses more days than were over-claimed, so some were rightly left out of the "
                    + "claim; the claim does not say which. Here they are taken in the order of the codes.");
        }
        if (sheet.table().rows().stream().anyMatch(row -> row.contains(ClaimCell.NOT_ON_RECORD))) {
            sheet.note(ClaimCell.NOT_ON_RECORD + ": Days were claimed on which the record holds no schoolday under an "
                    + "agreement. Find the agreement, or withdraw the claim.");
        }
        codes.forEach((code, words) -> sheet.note(code + ": " + words));
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.table());
    }

    private Optional<Table> byPupil(ReportingPeriod period, List<ClaimCell> cells) {
        var sheet = new Sheet("Pupils whose claim in " + period + " differs from the record");
        sheet.column("pupil", "Pupil").column("gradeSpan", "Span").column("claimed", "Claimed")
                .column("earned", "Earned").column("over", "Over").column("under", "Under")
                .column("overAda", "Over ADA");
        for (var cell : cells) {
            for (var line : cell.pupils()) {
                if (!line.over().isZero() || !line.under().isZero()) {
                    sheet.row(line.pupil(), cell.place().span().label(), Sheet.days(line.claimed()),
                            Sheet.days(line.earned()), Sheet.days(line.over()), Sheet.days(line.under()),
                            Sheet.ada(book.ada(line.over(), period, cell.place().schoolId())));
                }
            }
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.table());
    }

    private List<Object> figures(String label, List<ClaimCell> cells) {
        return new ArrayList<>(List.of(label, Sheet.days(sum(cells, ClaimCell::claimed)),
                Sheet.days(sum(cells, ClaimCell::earned)), Sheet.days(sum(cells, ClaimCell::over)),
                Sheet.days(sum(cells, ClaimCell::under)), Sheet.ada(overAda(cells))));
    }

    private Days overAda(List<ClaimCell> cells) {
        return sum(cells, book::overAda);
    }

    private static Days sum(List<ClaimCell> cells, Function<ClaimCell, Days> figure) {
        return cells.stream().map(figure).reduce(Days.ZERO, Days::plus);
    }
}
