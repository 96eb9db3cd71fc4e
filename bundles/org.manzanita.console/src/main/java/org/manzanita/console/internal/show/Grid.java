package org.manzanita.console.internal.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.rules.Table;

/**
 * A table as aligned text. Where it is wider than the screen, its widest columns are narrowed and their cells are broken
 * between words.
 */
final class Grid {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private final List<List<String>> cells = new ArrayList<>();
    private final boolean[] numbers;
    private final boolean[] whole;
    private final int[] widths;

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
        narrow(columns - GAP.length() * (fields - 1));
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

    private void narrow(int available) {
        // First no word is broken; only if that is not enough, words are.
        narrow(available, true);
        narrow(available, false);
    }

    private void narrow(int available, boolean keepWords) {
        var floor = new int[widths.length];
        for (int field = 0; field < widths.length; field++) {
            int index = field;
            int words = cells.stream().mapToInt(row -> Width.longestWord(row.get(index))).max().orElse(0);
            floor[field] = Math.min(widths[field],
                    keepWords || whole[field] ? Math.max(words, NARROWEST) : NARROWEST);
        }
        int total = 0;
        for (int width : widths) {
            total += width;
        }
        while (total > available) {
            int widest = -1;
            for (int field = 0; field < widths.length; field++) {
                if (widths[field] > floor[field] && (widest < 0 || widths[field] > widths[widest])) {
                    widest = field;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            total--;
        }
    }
}
