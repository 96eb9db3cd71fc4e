package org.manzanita.reporting;

import java.util.List;

/**
 * A line of the state's absence summary (STAS): its cells in the order of the state's fields.
 *
 * @param cells the first is field 13.01
 */
public record AbsenceLine(List<String> cells) {

    public AbsenceLine {
        cells = List.copyOf(cells);
    }

    /** The cell of a field, the first being 1; empty where the line has no such field. */
    public String cell(int field) {
        return field <= cells.size() ? cells.get(field - 1) : "";
    }

    /** What the state calls a field: {@code 13.07}. */
    public static String name(int field) {
        return field < 10 ? "13.0" + field : "13." + field;
    }

    /** The place of a field that the state names, such as {@code 13.07}. */
    public static int place(String name) {
        return Integer.parseInt(name.substring(name.indexOf('.') + 1));
    }
}
