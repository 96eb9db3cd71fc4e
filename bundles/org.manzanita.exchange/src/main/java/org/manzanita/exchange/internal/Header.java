package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.manzanita.exchange.FaultCode;

/** Where a file has each column of its table. */
final class Header {

    private final int[] places;
    private final int width;

    private Header(int[] places, int width) {
        this.places = places;
        this.width = width;
    }

    /** Reads a header row; empty if it has any fault, which is told. */
    static Optional<Header> read(TableGuide guide, CsvRows.Line row, Faults faults) {
        var cells = List.copyOf(row.cells());
        int before = faults.faultCount();
        if (cells.size() == 1 && tellDelimiter(guide.file(), row.number(), cells.getFirst(), faults)) {
            return Optional.empty();
        }
        var places = new int[guide.columns().size()];
        Arrays.fill(places, -1);
        var names = guide.columns().stream().map(TableGuide.ColumnGuide::name).toList();
        var missing = new ArrayList<>(names);
        missing.removeAll(cells);
        var seen = new HashSet<String>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            int index = names.indexOf(cell);
            if (index < 0) {
                faults.add(guide.file(), row.number(), i + 1, FaultCode.UNKNOWN_COLUMN,
                        guide.table() + " has no column "
                                + Excerpt.of(cell) + "." + hint(cell, missing.isEmpty() ? names : missing));
            } else if (!seen.add(cell)) {
                faults.add(guide.file(), row.number(), i + 1, FaultCode.DUPLICATE_COLUMN,
                        "The column " + cell + " stands twice, also as column " + (places[index] + 1) + ".");
            } else {
                places[index] = i;
            }
        }
        tellMissing(guide, row.number(), missing, faults);
        var header = new Header(places, cells.size());
        if (faults.faultCount() > before) {
            return Optional.empty();
        }
        if (!header.isInOrder()) {
            faults.add(guide.file(), row.number(), 0, FaultCode.COLUMN_ORDER,
                    "The columns stand in another order than " + String.join(",", names) + ". They are taken by name.");
        }
        return Optional.of(header);
    }

    /** How many cells each row has. */
    int width() {
        return width;
    }

    /** Puts the cells of a row in the order of the table's columns; a name column that is not there is empty. */
    void arrange(List<String> from, String[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = places[i] < 0 || places[i] >= from.size() ? "" : from.get(places[i]);
        }
    }

    /** The place of each of the table's columns in the file, counted from 1; 0 if it is not there. */
    int[] places() {
        return Arrays.stream(places).map(place -> place + 1).toArray();
    }

    private boolean isInOrder() {
        var there = Arrays.stream(places).filter(place -> place >= 0).toArray();
        return Arrays.equals(there, Arrays.stream(there).sorted().toArray());
    }

    /** Spaces and line ends inside a heading are what workbooks leave behind. */
    private static String hint(String cell, List<String> known) {
        var plain = cell.replaceAll("\\s+", "");
        return known.contains(plain) ? " Did you mean '" + plain + "'?" : Nearest.hint(plain, known);
    }

    private static void tellMissing(TableGuide guide, int line, List<String> missing, Faults faults) {
        var nameColumns = guide.columns().stream().filter(column -> column.form() == CellForm.NAME)
                .map(TableGuide.ColumnGuide::name).toList();
        boolean noNames = !nameColumns.isEmpty() && missing.containsAll(nameColumns);
        for (var name : missing) {
            if (!(noNames && nameColumns.contains(name))) {
                faults.add(guide.file(), line, 0, FaultCode.MISSING_COLUMN, "The column " + name + " is missing. "
                        + guide.table() + " has the columns "
                        + String.join(",", guide.columns().stream().map(TableGuide.ColumnGuide::name).toList()) + ".");
            }
        }
    }

    /** Tells of a header that something other than a comma separates; whether it was so. */
    static boolean tellDelimiter(String file, int line, String cell, Faults faults) {
        for (var delimiter : List.of(";", "\t", "|", "^")) {
            if (cell.contains(delimiter)) {
                faults.add(file, line, 1, FaultCode.WRONG_DELIMITER, switch (delimiter) {
                    case ";" -> "A semicolon";
                    case "\t" -> "A tab";
                    default -> "'" + delimiter + "'";
                } + " stands between the cells, where a comma is needed. Export the file with commas.");
                return true;
            }
        }
        return false;
    }
}
