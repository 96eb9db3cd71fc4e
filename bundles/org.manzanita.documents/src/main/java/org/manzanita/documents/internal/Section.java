package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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

        /** Letters of the page's width, those of a dense table being smaller, and what the edges of a column take. */
        private static final double WIDTH = 90;
        private static final double DENSE_WIDTH = 112;
        private static final double EDGES = 2.4;
        private static final double DENSE_EDGES = 1.6;
        /** A longer text can be broken anywhere, and asks for no more room than this. */
        private static final int BROKEN = 6;

        /** Whether dates, short identifiers and the words of headings need not be broken for the table to fit the page. */
        boolean isWhole() {
            double letters = 0;
            for (int i = 0; i < columns.size(); i++) {
                int column = i;
                int heading = Arrays.stream(columns.get(i).split("[ \u00a0]")).mapToInt(String::length).max().orElse(0);
                int widest = rows.stream().map(row -> row.get(column))
                        .mapToInt(cell -> cell.number() || cell.isShort() ? cell.text().length() : BROKEN).max()
                        .orElse(0);
                letters += Math.max(heading, widest) + (dense ? DENSE_EDGES : EDGES);
            }
            return letters <= (dense ? DENSE_WIDTH : WIDTH);
        }

        boolean isTable() {
            return !columns.isEmpty() && !rows.isEmpty();
        }
    }

    /** @param markup what stands in it */
    record Cell(String markup, boolean number) {

        private static final Pattern TAG = Pattern.compile("<[^>]*>");
        private static final int SHORT = 11;

        String text() {
            return TAG.matcher(markup).replaceAll("");
        }

        /** Whether it is one short word, as a date is or the number of an entry: broken it is hard to read. */
        boolean isShort() {
            var text = text();
            return !number && !text.isEmpty() && text.length() <= SHORT && text.indexOf(' ') < 0;
        }

        Map<String, Object> values() {
            return Map.of("cell", markup, "isNumber", number, "isShort", isShort());
        }
    }

    static Section of(String name, String heading, List<Line> lines) {
        return new Section(name, Words.escaped(heading), lines, Grid.NONE);
    }

    Map<String, Object> values() {
        return Map.of("sectionName", name, "heading", heading, "lines", lines.stream().map(Line::values).toList(),
                "hasTable", grid.isTable() && !grid.cards, "hasCards", grid.isTable() && grid.cards,
                "dense", grid.dense, "whole", grid.isTable() && grid.isWhole(),
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
