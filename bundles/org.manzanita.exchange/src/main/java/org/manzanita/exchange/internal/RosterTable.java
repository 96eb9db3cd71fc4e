package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.List;

/** The rows of one file of a roster set whose cells are each as the standard has them. */
final class RosterTable {

    private final RosterGuide guide;
    private final int[] places;
    private final List<RosterRow> rows = new ArrayList<>();

    /**
     * A row.
     *
     * @param line the line on which it begins
     * @param cells in the order of the standard
     */
    record RosterRow(RosterTable table, int line, List<String> cells) {

        /** The cell of a column; empty if the standard has none of that name. */
        String cell(String column) {
            int index = table.guide.indexOf(column);
            return index < 0 ? "" : cells.get(index);
        }

        /** The parts of a cell that lists several. */
        List<String> list(String column) {
            var cell = cell(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split(",", -1)).stream().map(String::strip).toList();
        }

        String file() {
            return table.guide.file();
        }

        /** The place of the column in the file, counted from 1; 0 if it is not there. */
        int place(String column) {
            int index = table.guide.indexOf(column);
            return index < 0 ? 0 : table.places[index];
        }

        String where() {
            return file() + ":" + line;
        }

        boolean isDeleted() {
            return cell("status").equals("tobedeleted");
        }
    }

    /** @param places the place of each of the standard's columns in the file, counted from 1; 0 if it is not there */
    RosterTable(RosterGuide guide, int[] places) {
        this.guide = guide;
        this.places = places.clone();
    }

    void add(int line, List<String> cells) {
        rows.add(new RosterRow(this, line, cells));
    }

    RosterGuide guide() {
        return guide;
    }

    List<RosterRow> rows() {
        return rows;
    }

    int place(int index) {
        return places[index];
    }
}
