package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.console.Writes;
import org.manzanita.console.Writing;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerCopies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ledger:export}: copies the ledger of one LEA into a file. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ledger:export")
@Command(name = "ledger:export", description = "copy the whole ledger of one LEA into a file, to move it to another installation or database", footer = "Entries keep their numbers, times and authors, and the chain its hashes. The copy holds names: only its owner may read it.")
@Fields("ledgers: lea, entry, names, hash")
@Needs(value = "names.export", changes = true, because = true, undo = "delete FILE", names = Needs.Names.FULL)
@Examples({"ledger:export /move/san-juan.copy --because 'moved to another host'",
        "ledger:export /move/san-juan.copy --lea 3467447 --because 'moved to another host'"})
public final class LedgerExport implements ConsoleCommand {

    private final Ledger ledger;
    private final LedgerCopies copies;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
    @Writes
    Path file = Path.of("");

    @Activate
    public LedgerExport(@Reference Ledger ledger, @Reference LedgerCopies copies) {
        this.ledger = ledger;
        this.copies = copies;
    }

    @Override
    public Answer run(Progress progress) {
        var lea = from.lea(ledger);
        progress.say("Copying …");
        var copy = Writing.into(file, to -> copies.write(to, Optional.of(lea)));
        return Copied.told(copy, "Copied the ledger of " + lea + " to " + file + ".",
                "Let nobody add to it here any more once it was taken in elsewhere: two ledgers that went on apart"
                        + " cannot be joined.");
    }
}
