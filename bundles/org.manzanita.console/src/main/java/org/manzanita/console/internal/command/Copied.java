package org.manzanita.console.internal.command;

import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.ledger.LedgerCopy;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/** Tells what a copy of ledgers holds. */
final class Copied {

    private static final List<Field> FIELDS = List.of(new Field("lea", "LEA"), new Field("entry", "Last entry"),
            new Field("names", "Names"), new Field("hash", "Hash"));

    private Copied() {}

    static Answer told(LedgerCopy copy, String... lines) {
        var rows = copy.leas().stream()
                .map(of -> List.<Object>of(of.lea().value(), of.head().value(), of.names(), of.hash())).toList();
        return Answer.of(Part.Prose.of(List.of(lines).stream().map(Line::of).toArray(Line[]::new)),
                new Part.Rows("ledgers", new Table("", FIELDS, rows, List.of())));
    }
}
