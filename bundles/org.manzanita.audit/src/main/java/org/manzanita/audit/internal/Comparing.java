package org.manzanita.audit.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private final Map<GradeSpan, BigDecimal> values = new TreeMap<>();

    Comparing(Surroundings around, ClaimExamined claim, AuditResult result) {
        this.around = around;
        this.claim = claim;
        this.result = result;
        for (var span : GradeSpan.values()) {
            around.program().figure(around.year(), "valueOfAda." + span.label())
                    .ifPresent(figure -> values.put(span, figure.fact().value()));
        }
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
        if (!values.isEmpty()) {
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
        var dollars = BigDecimal.ZERO;
        for (var span : GradeSpan.values()) {
            var ada = ada(taken, span);
            row.add(Printed.ada(ada));
            dollars = dollars.add(Optional.ofNullable(values.get(span)).orElse(BigDecimal.ZERO)
                    .multiply(ada.rounded(2)).setScale(0, RoundingMode.HALF_UP));
        }
        row.add(Printed.ada(taken.stream().map(ExceptionTaken::overAda).reduce(Days.ZERO, Days::plus)));
        if (!values.isEmpty()) {
            row.add(dollars);
        }
        return row;
    }

    private static Days ada(List<ExceptionTaken> taken, GradeSpan span) {
        return taken.stream().filter(one -> one.span().equals(Optional.of(span))).map(ExceptionTaken::overAda)
                .reduce(Days.ZERO, Days::plus);
    }

    private List<String> notes(List<ExceptionTaken> all) {
        var notes = new ArrayList<String>();
        new Materiality(around, claim).told().ifPresent(notes::add);
        significance(all).ifPresent(notes::add);
        var unvalued = all.stream().filter(one -> !one.overAda().isZero()).flatMap(one -> one.span().stream())
                .filter(span -> !values.containsKey(span)).distinct().sorted().toList();
        if (!unvalued.isEmpty()) {
            notes.add((values.isEmpty()
                    ? "No dollars"
                    : "The dollars leave out " + unvalued.stream().map(GradeSpan::label)
                            .collect(Collectors.joining(", ")))
                    + ": the value of an ADA is the department's to publish. Record it (figures "
                    + unvalued.stream().map(span -> "valueOfAda." + span.label()).collect(Collectors.joining(", "))
                    + ").");
        }
        values.forEach((span, value) -> notes.add("Dollars of " + span + ": over ADA x " + value.toPlainString()
                + " (figure valueOfAda." + span + ")."));
        return notes;
    }

    private Optional<String> significance(List<ExceptionTaken> all) {
        var over = all.stream().map(ExceptionTaken::overAda).reduce(Days.ZERO, Days::plus);
        return over.isZero()
                ? Optional.of("Nothing claimed goes beyond the record.")
                : around.law().find("apportionmentSignificant", "all", around.year().lastDay())
                        .map(row -> "Over-claimed: " + over.rounded(2) + " ADA; from " + row.value()
                                + " a finding is apportionment-significant, and this one is"
                                + (over.compareTo(Days.of(row.decimal())) >= 0 ? "." : " not.") + " (" + row.section()
                                + ")");
    }
}
