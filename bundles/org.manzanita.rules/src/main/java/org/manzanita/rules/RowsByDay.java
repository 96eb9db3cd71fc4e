package org.manzanita.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which of some rows are in force on a day, worked out once for each stretch of days between two changes. */
record RowsByDay(TreeMap<LocalDate, List<LawRow>> fromEach) {

    /** The rows in force keep the order in which they were given. */
    static RowsByDay of(List<LawRow> rows) {
        var changes = new TreeSet<LocalDate>();
        for (var row : rows) {
            changes.add(row.from());
            row.until().ifPresent(last -> changes.add(last.plusDays(1)));
        }
        var fromEach = new TreeMap<LocalDate, List<LawRow>>();
        for (var change : changes) {
            var inForce = new ArrayList<LawRow>();
            for (var row : rows) {
                if (row.holdsOn(change)) {
                    inForce.add(row);
                }
            }
            fromEach.put(change, List.copyOf(inForce));
        }
        return new RowsByDay(fromEach);
    }

    List<LawRow> on(LocalDate day) {
        Map.Entry<LocalDate, List<LawRow>> stretch = fromEach.floorEntry(day);
        return stretch == null ? List.of() : stretch.getValue();
    }
}
