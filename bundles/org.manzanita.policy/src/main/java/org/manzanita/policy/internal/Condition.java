package org.manzanita.policy.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzanita.model.Tokens;

/**
 * What has to be so of a value, such as {@code {atLeast: 60}}.
 *
 * @param values more than one only for {@code in} and {@code notIn}
 */
record Condition(Comparison comparison, List<String> values) {

    /** How a value is compared. Those of order are of numbers. */
    enum Comparison {
        EQUALS, NOT, IN, NOT_IN, BELOW, AT_MOST, AT_LEAST, ABOVE;

        boolean isOfNumbers() {
            return compareTo(BELOW) >= 0;
        }

        boolean isOfOne() {
            return this != IN && this != NOT_IN;
        }

        boolean holds(int difference) {
            return switch (this) {
                case BELOW -> difference < 0;
                case AT_MOST -> difference <= 0;
                case AT_LEAST -> difference >= 0;
                default -> difference > 0;
            };
        }
    }

    Condition {
        values = List.copyOf(values);
    }

    static Condition read(Said said) {
        said.only(Stream.of(Comparison.values()).map(Tokens::of).toArray(String[]::new));
        var asked = Stream.of(Comparison.values()).filter(each -> said.child(Tokens.of(each)).isPresent()).toList();
        if (asked.size() != 1) {
            said.fault("Expected one comparison, such as {equals: met} or {atLeast: 60}.");
            return new Condition(Comparison.EQUALS, List.of(""));
        }
        var comparison = asked.getFirst();
        var value = said.need(Tokens.of(comparison));
        if (comparison.isOfNumbers()) {
            value.number();
        }
        return new Condition(comparison, comparison.isOfOne()
                ? List.of(value.words())
                : value.items().stream().map(Said::words).toList());
    }

    /** Whether it holds of the value; empty if numbers are asked for and the value is none. */
    Optional<Boolean> holds(String value) {
        return switch (comparison) {
            case EQUALS, IN -> Optional.of(values.contains(value));
            case NOT, NOT_IN -> Optional.of(!values.contains(value));
            default -> number(value).map(each -> comparison.holds(each.compareTo(new BigDecimal(values.getFirst()))));
        };
    }

    /** The same of several values, of which one is enough; what must not be so must be so of none. */
    Optional<Boolean> holdsOf(List<String> several) {
        boolean negative = comparison == Comparison.NOT || comparison == Comparison.NOT_IN;
        boolean any = false;
        for (var value : several) {
            var holds = holds(value);
            if (holds.isEmpty()) {
                return holds;
            }
            if (holds.get() != negative) {
                any = true;
            }
        }
        return Optional.of(any != negative);
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** In words, such as {@code at least 60}. */
    @Override
    public String toString() {
        var words = switch (comparison) {
            case EQUALS -> "";
            case NOT -> "not ";
            case IN -> "one of ";
            case NOT_IN -> "none of ";
            case BELOW -> "below ";
            case AT_MOST -> "at most ";
            case AT_LEAST -> "at least ";
            case ABOVE -> "above ";
        };
        return words + String.join(", ", values);
    }
}
