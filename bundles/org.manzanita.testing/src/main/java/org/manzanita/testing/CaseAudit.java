package org.manzanita.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.rules.Table;

/** Runs the audit programme that an installation would have deployed, over the pupils of a case. */
@FunctionalInterface
public interface CaseAudit {

    /** Every exception, as a row with columns {@code step} and {@code held} among others. */
    Table run(CreditService credit, Question question, LocalDate on);

    /**
     * What did not come out as expected of the programme: an exception under the {@code step} whose columns are so and
     * whose {@code held} {@code says} that; or {@code none} under the step;
     * or, without a step, what a note {@code says}.
     */
    static List<String> unmet(Part expected, Table exceptions) {
        var step = expected.text("step", "");
        boolean none = expected.flag("none", false);
        var says = expected.text("says", "");
        if (step.isEmpty()) {
            expected.finished();
            return exceptions.notes().stream().anyMatch(note -> note.contains(says))
                    ? List.of()
                    : List.of(expected.where() + ": no note says '" + says + "'; the notes are " + exceptions.notes());
        }
        var found = new ArrayList<List<Object>>();
        for (var row : exceptions.rows()) {
            boolean all = true;
            for (int i = 0; i < row.size(); i++) {
                var name = exceptions.fields().get(i).name();
                var cell = String.valueOf(row.get(i));
                all &= name.equals("held") ? cell.contains(says) : expected.text(name, cell).equals(cell);
            }
            if (all) {
                found.add(row);
            }
        }
        expected.finished();
        if (found.isEmpty() == none) {
            return List.of();
        }
        return List
                .of(expected.where() + ": " + (none ? "no exception was expected under " : "no such exception under ")
                        + step + "; the exceptions are " + exceptions.rows());
    }
}
