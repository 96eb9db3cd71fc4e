package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.access.Acting;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.rules.Table;

/** Says what a command added to ledgers, and how what it did is taken back. */
final class Undo {

    private Undo() {}

    static List<Part> of(ConsoleCommand command, Parsing parsing, Acting acting) {
        var needs = command.needs().filter(Needs::changes);
        if (needs.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        var items = new ArrayList<Item>();
        if (!acting.recorded().isEmpty()) {
            lines.add(Line.of((acting.batch().isPresent() ? "Added once every line is done: " : "Added to the ledger: ")
                    + acting.recorded() + ".").in(Tone.FAINT));
            items.add(new Item("added", "", acting.recorded()));
        }
        var undo = command.undo().orElseGet(() -> parsing.filled(needs.get().undo()));
        if (!undo.isEmpty()) {
            lines.add(Line.of("To undo it: " + undo).in(Tone.FAINT));
            items.add(new Item("undo", "", undo));
        }
        return lines.isEmpty()
                ? List.of()
                : List.of(new Part.Prose(lines), new Part.Data("changed", table(items)));
    }

    private static Table table(List<Item> items) {
        return new Table("",
                items.stream().map(item -> new Table.Field(item.field(), "")).toList(),
                List.of(items.stream().map(Item::value).toList()), List.of());
    }
}
