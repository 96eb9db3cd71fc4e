package org.manzanita.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Surroundings;

/**
 * AUD-G-05 to AUD-G-07: what over-claimed ADA is worth by the values that the LEA recorded, and whether a finding is
 * apportionment-significant. A value is never computed: the department publishes it.
 */
public final class AdaWorth {

    private static final String FIGURE = "valueOfAda.";

    private final Surroundings around;
    private final Map<GradeSpan, BigDecimal> values = new TreeMap<>();

    /** By the figures {@code valueOfAda.SPAN} of the school year. */
    public AdaWorth(Surroundings around) {
        this.around = around;
        for (var span : GradeSpan.values()) {
            around.program().figure(around.year(), FIGURE + span.label())
                    .ifPresent(figure -> values.put(span, figure.fact().value()));
        }
    }

    /** Whether a value of any span is on record. */
    public boolean isKnown() {
        return !values.isEmpty();
    }

    /** The value of an ADA in the span, in dollars; empty if none is on record. */
    public Optional<BigDecimal> value(GradeSpan span) {
        return Optional.ofNullable(values.get(span));
    }

    /**
     * Printed ADA times value, in whole dollars, so that a reader who multiplies the printed figures finds the printed
     * dollars; empty if the span has no value on record.
     */
    public Optional<BigDecimal> dollars(GradeSpan span, Days ada) {
        return value(span).map(value -> ada.rounded(2).multiply(value).setScale(0, RoundingMode.HALF_UP));
    }

    /** The same over all spans; those without a value are left out. */
    public BigDecimal dollars(Map<GradeSpan, Days> overAda) {
        return overAda.entrySet().stream().flatMap(entry -> dollars(entry.getKey(), entry.getValue()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How the dollars of each span are made, in sentences. */
    public List<String> derivations() {
        var told = new ArrayList<String>();
        values.forEach((span, value) -> told.add("Dollars of " + span + ": over ADA x " + value.toPlainString()
                + " (figure " + FIGURE + span + ")."));
        return told;
    }

    /**
     * AUD-G-07: whether an over-claim is apportionment-significant, by its ADA or by its dollars; empty if nothing was
     * over-claimed, or if the law of the year knows no such thing.
     *
     * @param all over-claimed ADA, with what is of no span
     * @param overAda the same by span
     */
    public Optional<String> significance(Days all, Map<GradeSpan, Days> overAda) {
        return law("apportionmentSignificant").filter(row -> !all.isZero()).map(row -> {
            if (all.compareTo(Days.of(row.decimal())) >= 0) {
                return "Over-claimed ADA of " + all.rounded(2) + " reaches " + row.value()
                        + ": the finding is apportionment-significant (" + row.section() + ").";
            }
            var dollars = dollars(overAda);
            return oneAda(overAda).filter(worth -> dollars.compareTo(worth) >= 0)
                    .map(worth -> "Over-claimed ADA of " + all.rounded(2) + " is below " + row.value() + ", but its "
                            + dollars.toPlainString() + " dollars reach " + worth.toPlainString()
                            + ", what one ADA is worth: the finding is apportionment-significant (" + row.section()
                            + ").")
                    .orElse("Over-claimed ADA of " + all.rounded(2) + " is below " + row.value()
                            + ": a finding, and not apportionment-significant (" + row.section() + ").");
        });
    }

    /** What one ADA is worth where spans are worth differently: the law row chooses among those over-claimed. */
    private Optional<BigDecimal> oneAda(Map<GradeSpan, Days> overAda) {
        var worths = overAda.entrySet().stream().filter(entry -> !entry.getValue().isZero())
                .flatMap(entry -> value(entry.getKey()).stream()).toList();
        return worths.isEmpty()
                ? Optional.empty()
                : law("apportionmentSignificantDollars").map(row -> switch (row.value()) {
                    case "leastSpan" -> Collections.min(worths);
                    case "greatestSpan" -> Collections.max(worths);
                    default -> throw new IllegalStateException("Law row apportionmentSignificantDollars says "
                            + row.value() + "; it has to be leastSpan or greatestSpan.");
                });
    }

    private Optional<LawRow> law(String parameter) {
        return around.law().find(parameter, "all", around.year().lastDay());
    }
}
