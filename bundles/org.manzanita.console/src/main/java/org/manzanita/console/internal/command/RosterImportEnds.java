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
import picocli.CommandLine.Option;

/** {@code roster:import-ends}: takes a roster set that ends the enrollment of many pupils. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=roster:import-ends")
@Command(name = "roster:import-ends", description = "take a roster set that ends the enrollment of many pupils, which needs a second person", footer = "roster:import stops at a set whose deletions end the enrollment of more than 5 percent of the pupils enrolled on record, lest an export that went wrong empties a district. It is this command then, and someone else has to approve it.")
@Examples({"roster:import-ends /data/delta --because 'two schools closed' --dry-run",
        "roster:import-ends /data/delta.zip --because 'two schools closed' --confirm delta.zip"})
@Fields({"import: lea, recorded, head, names, faultCount, noteCount", "tables: table, added, unchanged, corrected",
        "faults: file, line, column, code, message", "notes: file, line, column, code, message"})
@Needs(value = "records.destroy", changes = true, severe = true, undo = "import the roster as it was before; ends are withdrawn, and stay to be seen")
public final class RosterImportEnds implements ConsoleCommand {

    private final Ledger ledger;
    private final Rosters rosters;

    @Mixin
    RosterOptions options = new RosterOptions();

    /** Kept with the command, which is put on record as it was given. */
    @Option(names = "--because", paramLabel = "WHY", required = true, description = "why so many leave at once, without a pupil's name; put on record with the command")
    String because = "";

    @Activate
    public RosterImportEnds(@Reference Ledger ledger, @Reference Rosters rosters) {
        this.ledger = ledger;
        this.rosters = rosters;
    }

    @Override
    public Answer run(Progress progress) {
        return options.take(rosters, ledger, true, progress);
    }
}
