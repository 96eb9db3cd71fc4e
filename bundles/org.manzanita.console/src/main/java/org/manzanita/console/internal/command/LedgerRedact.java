package org.manzanita.console.internal.command;

import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ledger:redact}: takes a name out, and leaves a mark. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ledger:redact")
@Command(name = "ledger:redact", description = "take the name of a pupil or an educator out, and leave a mark of who did it, when and why", footer = "No entry is touched, and the hash of the ledger stays. EC 49070 says when a record is corrected or a part of it removed. The name can still be in older backups: make a new one, and let the old ones run out. A name that is imported later for the same id stands again.")
@Fields("redaction: lea, person, by, reason, entry, hash")
@Needs(value = "records.destroy", changes = true, severe = true, undo = "a backup from before may still hold the name; the mark stays")
@Examples({"ledger:redact P-104 --by 'A. Clerk' --reason 'EC 49070(c), order of 2026-11-20' --confirm P-104"})
public final class LedgerRedact implements ConsoleCommand {

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "who takes it out")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why, without the name")
    String reason = "";

    @Parameters(paramLabel = "ID", description = "the pupil's or educator's id")
    String person = "";

    @Activate
    public LedgerRedact(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var lea = from.lea(ledger);
        if (!ledger.redactName(lea, person, by, reason)) {
            var before = ledger.redactedNames(lea).stream().filter(mark -> mark.personId().equals(person)).findFirst();
            throw CommandException.notFound(
                    "The ledger of " + lea + " holds no name of " + person
                            + before.map(mark -> "; " + mark.by() + " took it out at " + mark.redacted() + " ("
                                    + mark.reason() + ")").orElse("")
                            + ".",
                    "For the pupils that have one: pupil:list");
        }
        return Answer.of(new Part.Sheet("redaction", "The name of " + person + " is taken out.",
                List.of(new Item("lea", "LEA", lea.value()), new Item("person", "Id", person),
                        new Item("by", "By", by), new Item("reason", "Reason", reason),
                        new Item("entry", "Last entry", ledger.head(lea).value()),
                        new Item("hash", "Hash, as before", ledger.headHash(lea)))));
    }
}
