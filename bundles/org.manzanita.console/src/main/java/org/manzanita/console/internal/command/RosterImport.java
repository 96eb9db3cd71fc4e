package org.manzanita.console.internal.command;

import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.exchange.Rosters;
import org.manzanita.ledger.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code roster:import}: takes a roster set into the ledger, all of it or nothing. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=roster:import")
@Command(name = "roster:import", description = "take a roster set into the ledger, OneRoster 1.1 or 1.2 or School Data Sync 2.1: all of it, or nothing if it holds any fault", footer = "Faults are listed as file:line:column CODE message, and the command ends with exit code 3. What a roster does not say is never guessed: it is named, and can be said with --say or stays as it is on record. Passwords are not read.")
@Examples({"roster:import /data/oneroster.zip --dry-run", "roster:import /data/oneroster --tolerant",
        "roster:import /data/sds --school 110003=34674473430386"})
@Fields({"import: lea, recorded, head, names, faultCount, noteCount", "tables: table, added, unchanged, corrected",
        "faults: file, line, column, code, message", "notes: file, line, column, code, message"})
@Needs(value = "records.import/run", changes = true, onlyRecords = true, undo = "import the roster as it was before; what stood is withdrawn, and stays to be seen")
public final class RosterImport implements ConsoleCommand {

    private final Ledger ledger;
    private final Rosters rosters;

    @Mixin
    RosterOptions options = new RosterOptions();

    @Activate
    public RosterImport(@Reference Ledger ledger, @Reference Rosters rosters) {
        this.ledger = ledger;
        this.rosters = rosters;
    }

    @Override
    public Answer run(Progress progress) {
        return options.take(rosters, ledger, false, progress);
    }
}
