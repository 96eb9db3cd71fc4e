package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.console.Writes;
import org.manzanita.console.Writing;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.ProgramFolder;
import org.manzanita.ledger.Ledger;
import org.manzanita.rules.Table.Field;
import org.manzanita.rules.Table;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code program:export}: writes an LEA's whole ledger as a program folder. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=program:export")
@Command(name = "program:export", description = "write all that stands in an LEA's ledger as a program folder", footer = "The folder holds names of pupils; only its owner may read it. An import of it into an empty ledger "
        + "gives everything back.")
@Examples({"program:export /backup/2026-11-20 --because 'kept for the auditor'",
        "program:export /backup/then --as-of 4711 --because 'as it was certified' --ticket 4711"})
@Fields("tables: table, rows")
@Needs(value = "names.export", changes = true, because = true, undo = "delete FOLDER", names = Needs.Names.FULL)
public final class ProgramExport implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("table", "Table"), new Field("rows", "Rows"));

    private final Ledger ledger;
    private final ProgramFolder programs;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "FOLDER", description = "a folder that is empty or not there yet")
    @Writes
    Path folder = Path.of("");

    @Activate
    public ProgramExport(@Reference Ledger ledger, @Reference ProgramFolder programs) {
        this.ledger = ledger;
        this.programs = programs;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        try {
            var result = Writing.into(folder,
                    to -> programs.exportTo(standpoint.lea(), standpoint.asOf(), to, new Steps(progress)));
            var rows = result.rows().entrySet().stream()
                    .map(table -> List.<Object>of(table.getKey(), table.getValue())).toList();
            return Answer.of(
                    Part.Prose.of(Line.of("Wrote LEA " + standpoint.lea() + ", as it stood after entry "
                            + standpoint.asOf() + ", to " + folder + ".")),
                    new Part.Rows("tables", new Table("", FIELDS, rows, List.of())));
        } catch (ExchangeException e) {
            throw new CommandException(Outcome.CONFLICT, String.valueOf(e.getMessage()), "");
        }
    }
}
