package org.manzanita.console.internal.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Narrows the columns of a table, a step at a time, where a step adds the fewest lines. */
final class Narrowing {

    /** Rows that are looked at; a long table is judged by some of its rows. */
    private static final int ROWS = 60;

    private final List<List<Width.Words>> rows;
    private final int[] widths;
    private final int[][] heights;

    /** @param widths what is narrowed, in place */
    Narrowing(List<List<String>> cells, int[] widths) {
        this.widths = widths;
        this.rows = some(cells).stream().map(row -> row.stream().map(Width.Words::of).toList()).toList();
        this.heights = new int[widths.length][];
        for (int field = 0; field < widths.length; field++) {
            heights[field] = heights(field, widths[field]);
        }
    }

    /**
     * Narrows down to the floors, if it must.
     *
     * @return whether the columns now fit
     */
    boolean to(int available, int[] floors) {
        if (Arrays.stream(widths).sum() > available) {
            cap(available, floors);
        }
        int total = Arrays.stream(widths).sum();
        while (total > available) {
            int chosen = -1;
            int fewest = Integer.MAX_VALUE;
            int[] made = {};
            for (int field = 0; field < widths.length; field++) {
                if (widths[field] > floors[field]) {
                    var narrower = heights(field, widths[field] - 1);
                    int lines = lines(field, narrower);
                    if (lines < fewest || (lines == fewest && widths[field] > widths[chosen])) {
                        chosen = field;
                        fewest = lines;
                        made = narrower;
                    }
                }
            }
            if (chosen < 0) {
                return false;
            }
            widths[chosen]--;
            heights[chosen] = made;
            total--;
        }
        return true;
    }

    /** No column can have more than all of them; where one holds a long text, it would take long to come so far by steps. */
    private void cap(int available, int[] floors) {
        for (int field = 0; field < widths.length; field++) {
            int most = Math.max(available, floors[field]);
            if (widths[field] > most) {
                widths[field] = most;
                heights[field] = heights(field, most);
            }
        }
    }

    private static List<List<String>> some(List<List<String>> cells) {
        if (cells.size() <= ROWS) {
            return cells;
        }
        var some = new ArrayList<List<String>>(ROWS);
        for (int at = 0; at < ROWS; at++) {
            some.add(cells.get((int) ((long) at * cells.size() / ROWS)));
        }
        return some;
    }

    private int[] heights(int field, int width) {
        var made = new int[rows.size()];
        for (int row = 0; row < made.length; row++) {
            made[row] = rows.get(row).get(field).wrap(width).size();
        }
        return made;
    }

    /** The lines of the table if one column had these heights. */
    private int lines(int field, int[] instead) {
        int lines = 0;
        for (int row = 0; row < instead.length; row++) {
            int height = instead[row];
            for (int other = 0; other < heights.length; other++) {
                height = other == field ? height : Math.max(height, heights[other][row]);
            }
            lines += height;
        }
        return lines;
    }
}
