package org.manzanita.reporting.internal;

import org.manzanita.reporting.ReportRun;
import java.util.List;
import java.util.stream.IntStream;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Table;

/** Reads tables in tests. */
final class Read {

    private Read() {}

    static List<Table> run(ReportRun run, List<JudgedPupil> pupils) {
        pupils.forEach(run);
        return run.tables();
    }

    /** The cells of the one row that begins with these texts. */
    static List<Object> row(Table table, String... first) {
        var found = table.rows().stream()
                .filter(row -> IntStream.range(0, first.length).allMatch(i -> row.get(i).toString().equals(first[i])))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows begin with " + List.of(first) + " in " + table.rows());
        }
        return found.getFirst();
    }

    /** The cell of that row in the named column, as text. */
    static String cell(Table table, String column, String... first) {
        var names = table.fields().stream().map(Table.Field::name).toList();
        return row(table, first).get(names.indexOf(column)).toString();
    }
}
