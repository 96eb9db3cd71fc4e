package org.manzanita.console.internal.command;

import java.util.List;
import org.manzanita.access.Journal;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Progress;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.LeaId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ledger:accept-loss}: two persons know that entries are missing since an older copy was restored. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME + "="
        + LostEntries.ACCEPT)
@Command(name = LostEntries.ACCEPT, description = "say that entries are known to be missing, after an older copy was restored", footer = "Until two persons have said so, nothing is certified from the ledger. Record again first what can be recorded again. That it was accepted stays in the record of commands.")
@Fields("loss: lea, head, known")
@Needs(value = "platform.restore", changes = true, undo = "restore a copy that holds the missing entries, into another home")
@Examples("ledger:accept-loss 3467447")
public final class LedgerAcceptLoss implements ConsoleCommand {

    private final Ledger ledger;
    private final Journal journal;

    @Parameters(paramLabel = "LEA", description = "the LEA whose ledger it is")
    LeaId lea = new LeaId("0000000");

    @Activate
    public LedgerAcceptLoss(@Reference Ledger ledger, @Reference Journal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    @Override
    public Answer run(Progress progress) {
        var lost = LostEntries.of(journal, ledger, lea).orElseThrow(() -> CommandException.notFound(
                "The ledger of " + lea + " holds every entry that a command is on record to have added.",
                "There is nothing to accept."));
        boolean tried = DryRun.notes("accepts that entries up to " + lost.known() + " of " + lea + " are missing");
        return Answer.of(new Part.Sheet("loss", lost.says(lea) + (tried ? "" : " That is accepted now."), List.of(
                new Item("lea", "LEA", lea.value()), new Item("head", "Ledger ends with", lost.head().value()),
                new Item("known", "On record up to", lost.known().value()))));
    }
}
