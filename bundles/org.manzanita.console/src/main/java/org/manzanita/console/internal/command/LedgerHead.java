package org.manzanita.console.internal.command;

import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ledger:head}: the last entry of a ledger, and the hash over all of them. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ledger:head")
@Command(name = "ledger:head", description = "show a ledger's last entry and the hash over all its entries", footer = "Keep both with someone outside: ledger:verify holds the ledger against them.")
@Examples({"ledger:head", "ledger:head --output json"})
@Fields("head: lea, entry, hash")
@Needs("audit.read/verify")
public final class LedgerHead implements ConsoleCommand {

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Activate
    public LedgerHead(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var lea = from.lea(ledger);
        return Answer.of(new Part.Sheet("head", "", List.of(new Item("lea", "LEA", lea.value()),
                new Item("entry", "Last entry", ledger.head(lea).value()),
                new Item("hash", "Hash", ledger.headHash(lea)))));
    }
}
