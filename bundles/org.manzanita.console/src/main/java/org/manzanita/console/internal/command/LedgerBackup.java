package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.Writes;
import org.manzanita.console.Writing;
import org.manzanita.ledger.LedgerCopies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ledger:backup}: copies every ledger into a file, while others go on. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ledger:backup")
@Command(name = "ledger:backup", description = "copy every LEA's ledger into a file, while others go on adding", footer = "The copy holds what stood when it began, and was held against the chain of hashes while it was written. It holds names: only its owner may read it. Nothing is written over.")
@Fields("ledgers: lea, entry, names, hash")
@Needs(value = "platform.run", changes = true, undo = "delete FILE")
@Examples({"ledger:backup /backup/2026-11-20.copy"})
public final class LedgerBackup implements ConsoleCommand {

    private final LedgerCopies copies;

    @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
    @Writes
    Path file = Path.of("");

    @Activate
    public LedgerBackup(@Reference LedgerCopies copies) {
        this.copies = copies;
    }

    @Override
    public Answer run(Progress progress) {
        progress.say("Copying …");
        var copy = Writing.into(file, to -> copies.write(to, Optional.empty()));
        return Copied.told(copy, "Copied every ledger to " + file + ".",
                "Keep last entries and hashes with someone outside: ledger:verify holds a ledger against them.");
    }
}
