package org.manzanita.ledger;

import java.util.List;
import org.manzanita.model.Fact;
import org.manzanita.model.LeaId;

/**
 * Facts, and names, that are to be recorded together.
 *
 * @param by who records them
 */
public record Submission(LeaId lea, String by, List<Line> lines, List<PersonName> names) {

    /**
     * A fact, and where it came from.
     *
     * @param source such as {@code agreements.csv:17}; empty when it was typed
     */
    public record Line(Fact fact, String source) {}

    public Submission {
        lines = List.copyOf(lines);
        names = List.copyOf(names);
    }
}
