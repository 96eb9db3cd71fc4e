package org.manzanita.console.internal.command;

import java.nio.file.Path;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.ProgramFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code program:import}: takes a folder of CSV files into the ledger, all of it or nothing. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=program:import")
@Command(name = "program:import", description = "take a program folder into the ledger: all of it, or nothing if it holds any fault", footer = "Faults are listed as file:line:column CODE message, and the command ends with exit code 3. Importing "
        + "the same folder again records nothing twice. What an import recorded by mistake is put right by "
        + "importing the right rows: what stood is withdrawn, and stays to be seen.")
@Examples({"program:import /data/2022-23", "program:import /data/2022-23 --dry-run",
        "program:import /data/2022-23 --by 'A. Clerk' --output json"})
@Fields({"import: lea, recorded, head, names, faultCount, noteCount", "tables: table, added, unchanged, corrected",
        "faults: file, line, column, code, message", "notes: file, line, column, code, message"})
@Needs(value = "records.import/run", changes = true, onlyRecords = true, undo = "import the right rows, as with program:import; what stood is withdrawn, and stays to be seen")
public final class ProgramImport implements ConsoleCommand {

    private final ProgramFolder programs;

    @Option(names = "--by", paramLabel = "NAME", description = "who imports, as the ledger is to keep it")
    String by = "program:import";

    @Parameters(paramLabel = "FOLDER", description = "the folder that holds lea.csv, pupils.csv and the others")
    @Reads
    Path folder = Path.of("");

    @Activate
    public ProgramImport(@Reference ProgramFolder programs) {
        this.programs = programs;
    }

    @Override
    public Answer run(Progress progress) {
        return ImportAnswer.of(taken(new Steps(progress)), "folder", folder);
    }

    private ImportResult taken(Steps steps) {
        try {
            return programs.importFrom(folder, by, steps);
        } catch (ExchangeException e) {
            throw CommandException.notFound(String.valueOf(e.getMessage()), "");
        }
    }
}
