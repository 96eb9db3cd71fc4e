package org.manzanita.console.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.console.Writes;
import org.manzanita.console.Writing;
import org.manzanita.credit.PlugInFailedException;
import org.manzanita.credit.ForeignFiles;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.ExportResult;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.ProgramFolder;
import org.manzanita.rules.ExchangeAdapter;
import org.manzanita.rules.ExchangeAdapter.Aside;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code exchange:read}: has a plug-in turn a file of another system into a program folder. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=exchange:read")
@Command(name = "exchange:read", description = "have a plug-in turn a file of another system into a program folder", footer = "Nothing is recorded, and no cell is checked yet: look at the folder, then take it with program:import, which checks every cell. README-origins.csv in it says where in FILE each row came from. What the plug-in left aside is listed. The folder may hold names of pupils; only its owner may read it. An adapter that is not installed is answered with those that are.")
@Examples({"exchange:read district-attendance /data/att.txt --to /data/att-folder",
        "exchange:read district-attendance /data/att.txt --to /data/att-folder --dry-run"})
@Fields({"tables: table, rows", "asides: from, why"})
@Needs(value = "records.import/run", changes = true, undo = "delete the folder that --to names")
public final class ExchangeRead implements ConsoleCommand {

    private static final List<Field> TABLES = List.of(new Field("table", "Table"), new Field("rows", "Rows"));
    private static final List<Field> ASIDES = List.of(new Field("from", "From"), new Field("why", "Why"));

    private final ForeignFiles files;
    private final ProgramFolder programs;

    @Option(names = "--to", paramLabel = "FOLDER", required = true, description = "a folder that is empty or not there yet")
    @Writes
    Path folder = Path.of("");

    @Parameters(index = "0", paramLabel = "ADAPTER", description = "which plug-in reads it, by the adapter's name")
    String adapter = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the file of the other system, of at most 8 MiB")
    @Reads
    Path file = Path.of("");

    @Activate
    public ExchangeRead(@Reference ForeignFiles files, @Reference ProgramFolder programs) {
        this.files = files;
        this.programs = programs;
    }

    @Override
    public Answer run(Progress progress) {
        progress.say("reading " + file + " …");
        var read = read(bytes());
        var parts = new ArrayList<Part>();
        if (read.rows().isEmpty()) {
            parts.add(Part.Prose.of(Line.of("No folder was written: " + adapter + " found no row in " + file + ".")
                    .in(Part.Tone.BAD)));
        } else {
            var written = written(read.rows());
            parts.add(Part.Prose.of(
                    Line.of("Wrote " + Figures.count(read.rows().size(), "row") + ", "
                            + Figures.count(written.names(), "name") + " among them, to " + folder + ".")
                            .in(Part.Tone.GOOD),
                    Line.of("Nothing is recorded yet. Look at them; then: program:import " + folder)));
            parts.add(new Part.Rows("tables", new Table("", TABLES, written.rows().entrySet().stream()
                    .map(table -> List.<Object>of(table.getKey(), table.getValue())).toList(), List.of())));
        }
        asides(read.asides(), parts);
        return Answer.of(parts).ending(read.rows().isEmpty() ? Outcome.PROBLEMS : Outcome.DONE);
    }

    private byte[] bytes() {
        if (!Files.isRegularFile(file)) {
            throw CommandException.notFound("There is no file " + file + ".", "");
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(ExchangeAdapter.MOST_BYTES + 1);
            if (bytes.length > ExchangeAdapter.MOST_BYTES) {
                throw new CommandException(Outcome.PROBLEMS, "The file " + file + " has more than "
                        + ExchangeAdapter.MOST_BYTES + " bytes, the most that a plug-in is given.",
                        "Export less at a time, such as one month.");
            }
            return bytes;
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The file " + file + " cannot be read: "
                    + e.getClass().getSimpleName() + ".", "See that it may be read.");
        }
    }

    private ExchangeAdapter.Result read(byte[] bytes) {
        try {
            return files.read(adapter, bytes);
        } catch (IllegalArgumentException e) {
            throw CommandException.notFound(String.valueOf(e.getMessage()), offered());
        } catch (PlugInFailedException e) {
            throw new CommandException(Outcome.FAILED, "No folder was written. " + e.getMessage(),
                    "Have the plug-in's maker mend it. What it said of its failure is kept from here, since it may hold"
                            + " what stands in the file.");
        }
    }

    private String offered() {
        var offered = files.adapters();
        return offered.isEmpty()
                ? "None is installed: install the feature that brings one."
                : "Installed are: " + offered.entrySet().stream().map(each -> each.getKey() + " (" + each.getValue()
                        + ")").collect(Collectors.joining(", ")) + ".";
    }

    private ExportResult written(List<ExchangeAdapter.Row> rows) {
        try {
            return Writing.into(folder, to -> programs.write(rows, to));
        } catch (ExchangeException e) {
            throw new CommandException(Outcome.CONFLICT, String.valueOf(e.getMessage()), "");
        }
    }

    private static void asides(List<Aside> asides, List<Part> parts) {
        var listed = asides.subList(0, Math.min(ImportResult.MOST, asides.size()));
        if (!listed.isEmpty()) {
            var lines = new ArrayList<Line>();
            lines.add(Line.heading("Left aside"));
            listed.forEach(aside -> lines.add(Line.of(0, "  ", aside.from() + ": " + aside.why())));
            if (asides.size() > listed.size()) {
                lines.add(Line.of("  … and " + (asides.size() - listed.size()) + " more."));
            }
            parts.add(new Part.Prose(lines));
        }
        parts.add(new Part.Data("asides", new Table("", ASIDES,
                listed.stream().map(aside -> List.<Object>of(aside.from(), aside.why())).toList(), List.of())));
    }
}
