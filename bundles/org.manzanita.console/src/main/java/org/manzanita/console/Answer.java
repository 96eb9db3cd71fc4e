package org.manzanita.console;

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

    /** The same answer, for a command that ended otherwise than well. */
    public Answer ending(Outcome other) {
        return new Answer(parts, other);
    }
}
