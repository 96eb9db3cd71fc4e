package org.manzanita.console;

import java.util.Arrays;
import java.util.List;
import org.manzanita.rules.Table;

/** What a command answers: parts to show in their order, and how it ended. */
public record Answer(List<Part> parts, Outcome outcome) {

    public Answer {
        parts = List.copyOf(parts);
    }

    public static Answer of(Part... parts) {
        return new Answer(List.of(parts), Outcome.DONE);
    }

    public static Answer of(List<Part> parts) {
        return new Answer(parts, Outcome.DONE);
    }

    /** An answer of one table. */
    public static Answer of(String name, Table table) {
        return of(new Part.Rows(name, table));
    }

    /**
     * An answer of one table of which people see some columns, and with {@code --wide} and in other formats every one.
     *
     * @param shown the names of the fields that people see, in their order
     */
    public static Answer showing(String name, Table table, String... shown) {
        var names = table.fields().stream().map(Table.Field::name).toList();
        var columns = Arrays.stream(shown).map(names::indexOf).toList();
        var brief = new Table(table.title(), columns.stream().map(table.fields()::get).toList(),
                table.rows().stream().map(row -> columns.stream().map(row::get).toList()).toList(), table.notes());
        return of(new Part.Told(brief), new Part.Data(name, table));
    }

    /** The same answer, for a command that ended otherwise than well. */
    public Answer ending(Outcome other) {
        return new Answer(parts, other);
    }
}
