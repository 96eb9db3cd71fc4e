package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.manzanita.exchange.FaultCode;

/** Where a file of a roster set has each column of the standard. */
final class RosterHeader {

    private static final String EXTENSION = "metadata.";

    private final int[] places;
    private final int width;

    private RosterHeader(int[] places, int width) {
        this.places = places;
        this.width = width;
    }

    /**
     * Reads a header row; empty if it has any fault, which is told.
     *
     * @param inOrder whether the columns have to stand as the standard has them
     * @param tolerant whether what the standard does not have is left aside and listed
     */
    static Optional<RosterHeader> read(RosterGuide guide, CsvRows.Line row, boolean inOrder, boolean tolerant,
            Faults faults) {
        var cells = List.copyOf(row.cells());
        int before = faults.faultCount();
        if (cells.size() == 1 && Header.tellDelimiter(guide.file(), row.number(), cells.getFirst(), faults)) {
            return Optional.empty();
        }
        var places = new int[guide.cells().size()];
        var missing = new ArrayList<>(guide.names());
        missing.removeAll(cells);
        var seen = new HashSet<String>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            int index = guide.indexOf(cell);
            if (!seen.add(cell) && !(cell.isEmpty() && tolerant)) {
                faults.add(guide.file(), row.number(), i + 1, FaultCode.DUPLICATE_COLUMN, "The column "
                        + Excerpt.of(cell) + " stands twice.");
            } else if (index >= 0) {
                places[index] = i + 1;
            } else if (!cell.startsWith(EXTENSION)) {
                faults.add(guide.file(), row.number(), i + 1,
                        tolerant ? FaultCode.NOT_TAKEN : FaultCode.UNKNOWN_COLUMN,
                        guide.name() + " has no column " + Excerpt.of(cell) + "." + Nearest.hint(cell, missing)
                                + (tolerant ? " It is left aside." : ""));
            }
        }
        tellMissing(guide, row.number(), missing, tolerant, faults);
        var header = new RosterHeader(places, cells.size());
        if (faults.faultCount() == before) {
            header.tellOrder(guide, row.number(), inOrder, tolerant, faults);
        }
        return faults.faultCount() > before ? Optional.empty() : Optional.of(header);
    }

    int width() {
        return width;
    }

    int[] places() {
        return places;
    }

    /** The cells of a row in the order of the standard; one that the file lacks is empty. */
    String[] arrange(List<String> from) {
        var cells = new String[places.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = places[i] == 0 || places[i] > from.size() ? "" : from.get(places[i] - 1);
        }
        return cells;
    }

    private static void tellMissing(RosterGuide guide, int line, List<String> missing, boolean tolerant,
            Faults faults) {
        for (var name : missing) {
            var cell = guide.find(name).orElseThrow();
            if (!cell.optional()) {
                faults.add(guide.file(), line, 0, tolerant && !cell.needed()
                        ? FaultCode.NOT_TAKEN
                        : FaultCode.MISSING_COLUMN,
                        "The column " + name + " is missing."
                                + (tolerant && !cell.needed() ? " Its cells are taken as empty." : ""));
            }
        }
    }

    private void tellOrder(RosterGuide guide, int line, boolean inOrder, boolean tolerant, Faults faults) {
        var there = Arrays.stream(places).filter(place -> place > 0).toArray();
        for (int i = 1; i < there.length; i++) {
            if (inOrder && there[i] < there[i - 1]) {
                faults.add(guide.file(), line, tolerant ? 0 : there[i],
                        tolerant ? FaultCode.COLUMN_ORDER : FaultCode.COLUMN_PLACE,
                        "The columns stand in another order than the standard's: " + String.join(",", guide.names())
                                + "." + (tolerant ? " They are taken by name." : ""));
                return;
            }
        }
    }
}
