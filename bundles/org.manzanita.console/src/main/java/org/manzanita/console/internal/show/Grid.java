package org.manzanita.console.internal.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.rules.Table;

/**
 * A table as aligned text. Where it is wider than the screen, columns are narrowed and their cells are broken between
 * words, those first whose narrowing costs the fewest lines.
 */
final class Grid {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;
    private static final int TALLEST = 5;

    private final List<List<String>> cells = new ArrayList<>();
    private final boolean[] numbers;
    private final boolean[] whole;
    private final int[] widths;
    private final boolean fits;

    Grid(Table table, int columns) {
        int fields = table.fields().size();
        numbers = new boolean[fields];
        whole = new boolean[fields];
        widths = new int[fields];
        cells.add(table.fields().stream().map(field -> Neutral.text(field.heading())).toList());
        table.rows().forEach(row -> cells.add(row.stream().map(Cell::forPeople).toList()));
        for (int field = 0; field < fields; field++) {
            int index = field;
            numbers[field] = !table.rows().isEmpty() && table.rows().stream().map(row -> row.get(index))
                    .allMatch(value -> Cell.isNumber(value) || "".equals(value));
            // A number or a day that is broken in two is misread.
            whole[field] = numbers[field] || table.rows().stream().anyMatch(row -> row.get(index) instanceof LocalDate);
            widths[field] = cells.stream().mapToInt(row -> Width.of(row.get(index))).max().orElse(0);
        }
        fits = narrowed(columns - GAP.length() * (fields - 1))
                && lines().size() <= TALLEST * (long) cells.size();
    }

    /** The lines: headings, a rule, and every row. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        add(cells.get(0), lines);
        var rule = new StringBuilder();
        for (int field = 0; field < widths.length; field++) {
            rule.append(field == 0 ? "" : GAP).repeat('─', widths[field]);
        }
        lines.add(rule.toString());
        cells.subList(1, cells.size()).forEach(row -> add(row, lines));
        return lines;
    }

    private void add(List<String> row, List<String> lines) {
        var broken = new ArrayList<List<String>>();
        int height = 1;
        for (int field = 0; field < widths.length; field++) {
            var wrapped = Width.wrap(row.get(field), widths[field]);
            broken.add(wrapped);
            height = Math.max(height, wrapped.size());
        }
        for (int at = 0; at < height; at++) {
            var line = new StringBuilder();
            for (int field = 0; field < widths.length; field++) {
                var text = at < broken.get(field).size() ? broken.get(field).get(at) : "";
                int rest = widths[field] - Width.of(text);
                line.append(field == 0 ? "" : GAP);
                Width.pad(line, numbers[field] ? rest : 0);
                line.append(text);
                Width.pad(line, numbers[field] ? 0 : rest);
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    /** Whether no word had to be cut to make the table so narrow, and its rows are still seen as rows. */
    boolean fits() {
        return fits;
    }

    private boolean narrowed(int available) {
        var words = new int[widths.length];
        var pieces = new int[widths.length];
        for (int field = 0; field < widths.length; field++) {
            int index = field;
            words[field] = cells.stream().mapToInt(row -> Width.longestWord(row.get(index))).max().orElse(0);
            pieces[field] = whole[field]
                    ? words[field]
                    : Math.max(Math.min(words[field], NARROWEST),
                            cells.stream().mapToInt(row -> Width.longestPiece(row.get(index))).max().orElse(0));
        }
        var narrowing = new Narrowing(cells, widths);
        return narrowing.to(available, words) || narrowing.to(available, pieces);
    }
}
