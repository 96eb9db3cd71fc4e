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

/** {@code ledger:import}: takes the ledger of an LEA into this installation. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ledger:import")
@Command(name = "ledger:import", description = "take the whole ledger of an LEA in, beside those of other LEAs, all of it or nothing", footer = "It is refused if there is anything of the same LEA here. The last entry and hash are the same as where it comes from. For a folder of tables see program:import.")
@Fields("ledgers: lea, entry, names, hash")
@Needs(value = "platform.restore", changes = true, because = true, undo = "nothing of those LEAs was here before; take it into another home instead, and leave this one")
@Examples({"ledger:import /move/san-juan.copy --because 'moved from another host'"})
public final class LedgerImport implements ConsoleCommand {

    private final LedgerCopies copies;

    @Parameters(paramLabel = "FILE", description = "what ledger:export or ledger:backup wrote")
    @Reads
    Path file = Path.of("");

    @Activate
    public LedgerImport(@Reference LedgerCopies copies) {
        this.copies = copies;
    }

    @Override
    public Answer run(Progress progress) {
        progress.say("Reading …");
        var copy = CopyFile.taken(copies, file, LedgerCopies.Room.THESE_LEAS);
        return Copied.told(copy, "Took in " + file + ".");
    }
}
