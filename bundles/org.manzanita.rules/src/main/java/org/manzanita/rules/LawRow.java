package org.manzanita.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;

/**
 * One dated number or wording of law.
 *
 * @param rule the rule's id in the register
 * @param parameter what is set, such as {@code minimumDay}
 * @param applies to what: a span of grades such as {@code 4-8}, a modality, or another word the parameter explains
 * @param from the first day on which the row is known to hold
 * @param until the last, counted; absent while it holds
 */
public record LawRow(String rule, String parameter, String applies, LocalDate from, Optional<LocalDate> until,
        String value, String section) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether {@code applies} is a span of grades such as {@code TK-K} or {@code 4-8}, and holds the grade. */
    public boolean appliesTo(Grade grade) {
        if (applies.equals("all")) {
            return true;
        }
        var ends = applies.split("-", 2);
        var lowest = Grade.labelled(ends[0]);
        var highest = Grade.labelled(ends[ends.length - 1]);
        return lowest.isPresent() && highest.isPresent() && grade.isBetween(lowest.get(), highest.get());
    }

    /** @throws IllegalArgumentException if this value is a number and the other one is none */
    LawRow with(String other) {
        if (NUMBER.matcher(value).matches() && !NUMBER.matcher(other).matches()) {
            throw new IllegalArgumentException(parameter + " is " + value + ", so it can only be another number, and '"
                    + other + "' is none.");
        }
        return new LawRow(rule, parameter, applies, from, until, other, section);
    }

    public Citation citation() {
        return new Citation(rule, section);
    }

    public Minutes minutes() {
        return Minutes.of(integer());
    }

    public int integer() {
        return Integer.parseInt(value);
    }

    public BigDecimal decimal() {
        return new BigDecimal(value);
    }

    /** @throws IllegalArgumentException if the value is neither {@code true} nor {@code false} */
    public boolean flag() {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(parameter + " of " + rule + " is '" + value
                    + "', neither true nor false.");
        };
    }

    public List<String> words() {
        return value.isEmpty() ? List.of() : List.of(value.split(";"));
    }
}
