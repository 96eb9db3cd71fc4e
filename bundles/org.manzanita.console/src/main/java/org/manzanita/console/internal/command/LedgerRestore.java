package org.manzanita.console.internal.command;

import java.nio.file.Path;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.ledger.LedgerCopies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ledger:restore}: takes a backup into an empty ledger. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ledger:restore")
@Command(name = "ledger:restore", description = "take a backup into an empty ledger, all of it or nothing", footer = "It is refused if the ledger holds anything. The backup is read through before anything is recorded, and a damaged one is refused. What was recorded after the backup is not in it.")
@Fields("ledgers: lea, entry, names, hash")
@Needs(value = "platform.restore", changes = true, because = true, undo = "nothing was here before; take it into another home instead, and leave this one")
@Examples({"ledger:restore /backup/2026-11-20.copy --because 'the disk was lost'"})
public final class LedgerRestore implements ConsoleCommand {

    private final LedgerCopies copies;

    @Parameters(paramLabel = "FILE", description = "what ledger:backup or ledger:export wrote")
    @Reads
    Path file = Path.of("");

    @Activate
    public LedgerRestore(@Reference LedgerCopies copies) {
        this.copies = copies;
    }

    @Override
    public Answer run(Progress progress) {
        progress.say("Reading …");
        var copy = CopyFile.taken(copies, file, LedgerCopies.Room.EVERYTHING);
        return Copied.told(copy, "Restored every ledger of " + file + ".",
                "Hold the last entries and hashes against those that were kept outside: what was recorded after the"
                        + " backup is missing.");
    }
}
