package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A part of a form: a heading, its lines, and perhaps a table or cards.
 *
 * @param heading as markup
 */
record Section(String name, String heading, List<Line> lines, Grid grid) {

    /**
     * Rows under columns, set as one table, or as a card of labels and values for each row where the columns would not
     * stand beside each other.
     *
     * @param columns their headings, as text
     * @param rows their cells
     * @param dense whether they are so many that they are set small
     */
    record Grid(List<String> columns, List<List<Cell>> rows, boolean cards, boolean dense) {

        static final Grid NONE = new Grid(List.of(), List.of(), false, false);

        boolean isTable() {
            return !columns.isEmpty() && !rows.isEmpty();
        }
    }

    /** @param markup what stands in it */
    record Cell(String markup, boolean number) {

        Map<String, Object> values() {
            return Map.of("cell", markup, "isNumber", number);
        }
    }

    static Section of(String name, String heading, List<Line> lines) {
        return new Section(name, Words.escaped(heading), lines, Grid.NONE);
    }

    Map<String, Object> values() {
        return Map.of("sectionName", name, "heading", heading, "lines", lines.stream().map(Line::values).toList(),
                "hasTable", grid.isTable() && !grid.cards, "hasCards", grid.isTable() && grid.cards,
                "dense", grid.dense,
                "columns", grid.columns.stream().map(column -> Map.of("column", column)).toList(),
                "rows",
                grid.rows.stream().map(row -> Map.of("cells", row.stream().map(Cell::values).toList())).toList(),
                "cards", grid.cards ? grid.rows.stream().map(this::card).toList() : List.of());
    }

    private Map<String, Object> card(List<Cell> row) {
        var facts = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).markup().isEmpty()) {
                facts.add(Map.of("label", grid.columns.get(i), "value", row.get(i).markup()));
            }
        }
        return Map.of("facts", facts);
    }
}
