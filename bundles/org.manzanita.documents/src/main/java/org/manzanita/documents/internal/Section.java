package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
     * @param landscape whether the page lies on its side
     */
    record Grid(List<String> columns, List<List<Cell>> rows, boolean landscape) {

        static final Grid NONE = new Grid(List.of(), List.of(), false);

        /** More columns than these are always set small; more than those are always cards. */
        private static final int DENSE = 8;
        private static final int MOST = 13;
        private static final int FEW_ROWS = 6;
        /** A table of no more rows than these is not broken over two pages. */
        private static final int TOGETHER = 8;

        /** Letters of the page's width, those of a dense table being smaller, and what the edges of a column take. */
        private static final double WIDTH = 90;
        private static final double DENSE_WIDTH = 112;
        private static final double EDGES = 2.4;
        private static final double DENSE_EDGES = 1.6;
        /** How much wider the written part of a page is that lies on its side. */
        private static final double ON_ITS_SIDE = 1.35;
        /** Whether it is set small. */
        boolean dense() {
            return columns.size() > DENSE || (!fits(WIDTH, EDGES) && fits(DENSE_WIDTH, DENSE_EDGES));
        }

        /** Whether each row is a card of its own, since its columns would not stand beside each other. */
        boolean cards() {
            return columns.size() > MOST
                    || (columns.size() > DENSE && rows.size() <= FEW_ROWS && !fits(DENSE_WIDTH, DENSE_EDGES));
        }

        boolean flows() {
            return cards() || rows.size() > TOGETHER;
        }

        /** Whether dates, short identifiers and the words of headings need not be broken for the table to fit the page. */
        boolean isWhole() {
            return dense() ? fits(DENSE_WIDTH, DENSE_EDGES) : fits(WIDTH, EDGES);
        }

        private boolean fits(double width, double edges) {
            double letters = 0;
            for (int i = 0; i < columns.size(); i++) {
                int column = i;
                int heading = Arrays.stream(columns.get(i).split("[ \u00a0]")).mapToInt(String::length).max().orElse(0);
                int widest = rows.stream().map(row -> row.get(column)).mapToInt(Cell::needed).max().orElse(0);
                letters += Math.max(heading, widest) + edges;
            }
            return letters <= width * (landscape ? ON_ITS_SIDE : 1);
        }

        boolean isTable() {
            return !columns.isEmpty() && !rows.isEmpty();
        }
    }

    /** @param markup what stands in it */
    record Cell(String markup, boolean number) {

        private static final Pattern TAG = Pattern.compile("<[^>]*>");
        private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
        private static final Pattern BREAKS = Pattern.compile("[\\s\u00a0-]+");
        private static final int SHORT = 11;
        /** A longer word can be broken anywhere, and asks for no more room than that. */
        private static final int LONG = 24;
        private static final int BROKEN = 6;

        String text() {
            return TAG.matcher(markup).replaceAll("");
        }

        /** Whether it is one short word or a time, as a date is or the number of an entry: broken it is hard to read. */
        boolean isShort() {
            var text = text();
            return !number && ((!text.isEmpty() && text.length() <= SHORT && text.indexOf(' ') < 0)
                    || TIME.matcher(text).matches());
        }

        /** Letters that its column has to hold beside each other. */
        int needed() {
            return number || isShort() ? text().length() : isLong() ? BROKEN : longest();
        }

        private boolean isLong() {
            return !number && longest() > LONG;
        }

        private int longest() {
            return BREAKS.splitAsStream(text()).mapToInt(String::length).max().orElse(0);
        }

        Map<String, Object> values() {
            boolean isTime = TIME.matcher(text()).matches();
            return Map.of("cell", isTime ? markup.replace(' ', '\u00a0') : markup, "isNumber", number, "isShort",
                    isShort(), "isLong", isLong());
        }
    }

    static Section of(String name, String heading, List<Line> lines) {
        return new Section(name, Words.escaped(heading), lines, Grid.NONE);
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>(Map.of("sectionName", name, "heading", heading, "lines",
                lines.stream().map(Line::values).toList(),
                "hasTable", grid.isTable() && !grid.cards(), "hasCards", grid.isTable() && grid.cards(),
                "dense", grid.dense(), "whole", grid.isTable() && grid.isWhole(),
                "columns", grid.columns.stream().map(column -> Map.of("column", column)).toList(),
                "rows",
                grid.rows.stream().map(row -> Map.of("cells", row.stream().map(Cell::values).toList())).toList(),
                "cards", grid.cards() ? grid.rows.stream().map(this::card).toList() : List.of()));
        values.put("flows", grid.flows());
        return values;
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
