package org.manzanita.console.internal.command;

import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ledger:verify}: whether anyone touched the past. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ledger:verify")
@Command(name = "ledger:verify", description = "check that no entry was changed, taken out, put in or moved")
@Examples({"ledger:verify",
        "ledger:verify --head 4711 --hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"})
@Fields("verification: lea, intact, entry, hash, firstFault, lastFault, held, doubtfulTime")
@Needs("audit.read/verify")
public final class LedgerVerify implements ConsoleCommand {

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--head", paramLabel = "ENTRY", description = "a last entry that ledger:head gave earlier")
    Optional<EntryId> head = Optional.empty();

    @Option(names = "--hash", paramLabel = "HASH", description = "the hash that ledger:head gave with it")
    Optional<String> hash = Optional.empty();

    @Activate
    public LedgerVerify(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        if (head.isPresent() != hash.isPresent()) {
            throw CommandException.wrongUse("--head and --hash belong together, and only one of them was given.",
                    "Give both as ledger:head showed them, or neither.");
        }
        var lea = from.lea(ledger);
        var found = head.isPresent()
                ? ledger.verify(lea, head.get(), hash.orElseThrow())
                : ledger.verify(lea);
        var sheet = new Part.Sheet("verification",
                found.intact()
                        ? "The ledger of " + lea + " is as it was recorded."
                        : "The ledger of " + lea
                                + " is not as it was recorded.",
                List.of(new Item("lea", "LEA", lea.value()), new Item("intact", "Intact", found.intact()),
                        new Item("entry", "Last entry", found.head().value()),
                        new Item("hash", "Hash", found.headHash()),
                        new Item("firstFault", "First fault",
                                found.fault().<Object>map(fault -> fault.first().value()).orElse("")),
                        new Item("lastFault", "Up to",
                                found.fault().<Object>map(fault -> fault.last().value()).orElse("")),
                        new Item("held", "Found", found.fault().map(fault -> fault.held()).orElse("")),
                        new Item("doubtfulTime", "Time doubtful from",
                                found.doubtfulTime().<Object>map(EntryId::value).orElse(""))));
        return Answer.of(sheet).ending(found.intact() ? Outcome.DONE : Outcome.PROBLEMS);
    }
}
