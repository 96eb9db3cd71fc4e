package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.Fault;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.ProgramFolder;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
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
@Needs(value = "records.import/run", changes = true)
public final class ProgramImport implements ConsoleCommand {

    private static final List<Field> TABLES = List.of(new Field("table", "Table"), new Field("added", "Added"),
            new Field("unchanged", "Unchanged"), new Field("corrected", "Corrected"));

    private static final List<Field> FAULTS = List.of(new Field("file", "File"), new Field("line", "Line"),
            new Field("column", "Column"), new Field("code", "Code"), new Field("message", "Message"));

    private final ProgramFolder programs;

    @Option(names = "--dry-run", description = "do all but the recording, and say what would be recorded")
    boolean dryRun;

    @Option(names = "--by", paramLabel = "NAME", description = "who imports, as the ledger is to keep it")
    String by = "program:import";

    @Parameters(paramLabel = "FOLDER", description = "the folder that holds lea.csv, pupils.csv and the others")
    Path folder = Path.of("");

    @Activate
    public ProgramImport(@Reference ProgramFolder programs) {
        this.programs = programs;
    }

    @Override
    public Answer run(Progress progress) {
        var result = taken(new Steps(progress));
        var parts = new ArrayList<Part>();
        var counts = new Table("", TABLES, result.counts().stream()
                .filter(count -> count.added() + count.unchanged() + count.corrected() > 0)
                .map(count -> List.<Object>of(count.table(), count.added(), count.unchanged(), count.corrected()))
                .toList(), List.of());
        parts.add(new Part.Prose(summary(result)));
        parts.add(new Part.Data("import", new Table("", List.of(new Field("lea", "LEA"),
                new Field("recorded", "Recorded"), new Field("head", "Head"), new Field("names", "Names"),
                new Field("faultCount", "Faults"), new Field("noteCount", "Notes")),
                List.of(List.of(result.lea().map(LeaId::value).orElse(""), result.recorded(), result.head().value(),
                        result.names(), result.faultCount(), result.noteCount())),
                List.of())));
        parts.add(result.isRefused() ? new Part.Data("tables", counts) : new Part.Rows("tables", counts));
        listed("faults", result.faults(), result.faultCount(), parts);
        listed("notes", result.notes(), result.noteCount(), parts);
        return Answer.of(parts).ending(result.isRefused() ? Outcome.PROBLEMS : Outcome.DONE);
    }

    private ImportResult taken(Steps steps) {
        try {
            return dryRun ? programs.check(folder, steps) : programs.importFrom(folder, by, steps);
        } catch (ExchangeException e) {
            throw CommandException.notFound(String.valueOf(e.getMessage()), "");
        }
    }

    private List<Line> summary(ImportResult result) {
        var lea = result.lea().map(LeaId::value).orElse("an LEA that is not known");
        if (result.isRefused()) {
            return List.of(Line.of("Nothing was recorded: the folder " + folder + " of " + lea + " holds "
                    + Figures.count(result.faultCount(), "fault") + ".").in(Part.Tone.BAD),
                    Line.of("Correct them and import again. Each is named by its file, line and column."));
        }
        var counts = Figures.count(result.added(), "row") + " added, " + result.corrected() + " corrected, "
                + result.unchanged() + " unchanged, and " + Figures.count(result.names(), "name")
                + " new or changed";
        if (dryRun) {
            return List.of(Line.of("The folder " + folder + " of " + lea + " is sound. An import would record: "
                    + counts + "."));
        }
        return List.of(Line.of("Imported " + folder + " for LEA " + lea + ": " + counts + ".").in(Part.Tone.GOOD),
                Line.of("The ledger's last entry is " + result.head() + "."));
    }

    private static void listed(String name, List<Fault> faults, int count, List<Part> parts) {
        if (!faults.isEmpty()) {
            var lines = new ArrayList<Line>();
            lines.add(Line.heading(name.equals("faults") ? "Faults" : "Notes"));
            faults.forEach(fault -> lines.add(Line.of(0, "  ", fault.toString())));
            if (count > faults.size()) {
                lines.add(Line.of("  … and " + (count - faults.size()) + " more."));
            }
            parts.add(new Part.Prose(lines));
        }
        parts.add(new Part.Data(name, new Table("", FAULTS, faults.stream().map(fault -> List.<Object>of(fault.file(),
                fault.line(), fault.column(), fault.code().name(), fault.message())).toList(), List.of())));
    }
}
