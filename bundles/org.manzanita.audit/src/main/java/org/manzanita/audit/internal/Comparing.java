package org.manzanita.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.manzanita.audit.AuditResult;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.reporting.AdaWorth;
import org.manzanita.reporting.ClaimCell;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/**
 * AUD-G-05: the over-claim by step and span of grades, after the report that derives it; and whether the program is
 * material (AUD-G-02) and the finding apportionment-significant (AUD-G-07).
 */
final class Comparing {

    private final Surroundings around;
    private final ClaimExamined claim;
    private final AuditResult result;
    private final AdaWorth worth;

    Comparing(Surroundings around, ClaimExamined claim, AuditResult result) {
        this.around = around;
        this.claim = claim;
        this.result = result;
        this.worth = new AdaWorth(around);
    }

    List<Table> tables(List<Table> claims) {
        var tables = new ArrayList<>(claims);
        claim.period().ifPresent(period -> tables.add(bySteps()));
        return tables;
    }

    private Table bySteps() {
        var fields = new ArrayList<>(List.of(new Field("step", "Step"), new Field("title", "What was examined"),
                new Field("pupils", "Pupils"), new Field("days", "Days over")));
        for (var span : GradeSpan.values()) {
            fields.add(new Field("ada" + span.label(), span.label()));
        }
        fields.add(new Field("overAda", "Over ADA"));
        if (worth.isKnown()) {
            fields.add(new Field("dollars", "Dollars"));
        }
        var rows = new ArrayList<List<Object>>();
        for (var step : result.steps()) {
            var taken = result.of(step).stream().filter(one -> !one.overAda().isZero()).toList();
            if (!taken.isEmpty()) {
                rows.add(row(step.id(), step.title(), taken));
            }
        }
        var all = result.exceptions();
        rows.add(row("all", "", all));
        return new Table("The over-claim by step of the programme", fields, rows, notes(all));
    }

    private List<Object> row(String step, String title, List<ExceptionTaken> taken) {
        var row = new ArrayList<Object>(List.of(step, title,
                (int) taken.stream().filter(one -> !one.over().isZero()).flatMap(one -> one.pupil().stream())
                        .distinct().count(),
                Printed.days(taken.stream().map(ExceptionTaken::over).reduce(Days.ZERO, Days::plus))));
        var over = bySpan(taken);
        over.values().forEach(ada -> row.add(Printed.ada(ada)));
        row.add(Printed.ada(sum(taken)));
        if (worth.isKnown()) {
            row.add(worth.dollars(over));
        }
        return row;
    }

    /** RAT-05: what is of no span, as an excess over the ratio is not, is spread over them as the claimed ADA is. */
    private Map<GradeSpan, Days> bySpan(List<ExceptionTaken> taken) {
        var over = new TreeMap<GradeSpan, Days>();
        var spanless = sum(taken.stream().filter(one -> one.span().isEmpty()).toList());
        var claimed = claimed(claim.cells());
        for (var span : GradeSpan.values()) {
            var here = claimed(claim.cells().stream().filter(cell -> cell.place().span() == span).toList());
            var share = claimed.isZero() ? Days.ZERO : spanless.times(here).dividedBy(claimed);
            over.put(span, sum(taken.stream().filter(one -> one.span().equals(Optional.of(span))).toList())
                    .plus(share));
        }
        return over;
    }

    private Days claimed(List<ClaimCell> cells) {
        return cells.stream().map(cell -> claim.ada(cell.claimed(), cell.place())).reduce(Days.ZERO, Days::plus);
    }

    private static Days sum(List<ExceptionTaken> taken) {
        return taken.stream().map(ExceptionTaken::overAda).reduce(Days.ZERO, Days::plus);
    }

    private List<String> notes(List<ExceptionTaken> all) {
        var notes = new ArrayList<String>();
        new Materiality(around, claim).told().ifPresent(notes::add);
        var over = bySpan(all);
        notes.add(sum(all).isZero()
                ? "Nothing claimed goes beyond the record."
                : worth.significance(sum(all), over).orElse("Over-claimed: " + sum(all).rounded(2) + " ADA."));
        if (all.stream().anyMatch(one -> one.span().isEmpty() && !one.overAda().isZero())) {
            notes.add(
                    "An excess over the ratio is of no span of grades: it is spread over them as the claimed ADA is.");
        }
        var unvalued = over.entrySet().stream().filter(entry -> !entry.getValue().isZero()).map(Map.Entry::getKey)
                .filter(span -> worth.value(span).isEmpty()).toList();
        if (!unvalued.isEmpty()) {
            notes.add((!worth.isKnown()
                    ? "No dollars"
                    : "The dollars leave out " + unvalued.stream().map(GradeSpan::label)
                            .collect(Collectors.joining(", ")))
                    + ": the value of an ADA is the department's to publish. Record it (figures "
                    + unvalued.stream().map(span -> "valueOfAda." + span.label()).collect(Collectors.joining(", "))
                    + ").");
        }
        notes.addAll(worth.derivations());
        return notes;
    }
}
