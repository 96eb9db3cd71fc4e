package org.manzanita.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.rules.Table;

/** Runs the reports that an installation would have deployed, over the pupils of a case. */
@FunctionalInterface
public interface CaseReports {

    /** The tables of the report of that name. */
    List<Table> run(String report, CreditService credit, Question question, LocalDate on);

    /**
     * What did not come out as expected of a report: cells by the names of their columns, in a row whose first cell is
     * {@code row}; what a note {@code says}; and words that {@code noNote} says.
     */
    static List<String> unmet(Part expected, List<Table> tables) {
        var name = expected.need("report");
        if (tables.isEmpty()) {
            expected.everything();
            return List.of(expected.where() + ": there is no report '" + name + "'.");
        }
        var row = expected.text("row", "");
        var says = expected.text("says", "");
        var silent = expected.text("noNote", "");
        var unmet = new ArrayList<String>();
        if (!silent.isEmpty() && tables.stream().flatMap(table -> table.notes().stream())
                .anyMatch(note -> note.contains(silent))) {
            unmet.add(expected.where() + ": a note says '" + silent + "'; the tables are " + tables);
        }
        if (tables.stream().flatMap(table -> table.notes().stream()).noneMatch(note -> note.contains(says))
                && !says.isEmpty()) {
            unmet.add(expected.where() + ": no note says '" + says + "'; the tables are " + tables);
        }
        if (!row.isEmpty() && tables.stream().noneMatch(table -> holds(table, row, expected))) {
            unmet.add(expected.where() + ": no row '" + row + "' is so; the tables are " + tables);
        }
        expected.finished();
        return unmet;
    }

    private static boolean holds(Table table, String row, Part expected) {
        for (var cells : table.rows()) {
            if (!String.valueOf(cells.getFirst()).equals(row)) {
                continue;
            }
            boolean all = true;
            for (int i = 0; i < cells.size(); i++) {
                var cell = String.valueOf(cells.get(i));
                all &= expected.text(table.fields().get(i).name(), cell).equals(cell);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
