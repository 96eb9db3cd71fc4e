package org.manzanita.console.internal.show;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a cell of a table. */
final class Cell {

    private Cell() {}

    static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case List<?> list -> list.stream().map(Cell::text).collect(Collectors.joining(", "));
            default -> Neutral.text(value.toString());
        };
    }

    /** For people, who read yes sooner than true. */
    static String forPeople(Object value) {
        return value instanceof Boolean flag ? flag ? "yes" : "no" : text(value);
    }

    static boolean isNumber(Object value) {
        return value instanceof Number;
    }
}
