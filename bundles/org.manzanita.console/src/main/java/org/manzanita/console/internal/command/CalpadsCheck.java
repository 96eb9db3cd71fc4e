package org.manzanita.console.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.manzanita.reporting.AbsenceFiles;
import org.manzanita.reporting.AbsenceLine;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code calpads:check}: a file of the state's absence summary against its form and the state's checks. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=calpads:check")
@Command(name = "calpads:check", description = "hold a file of the absence summary (STAS) against its form and the checks of CALPADS that are known here", footer = "The file may come from anywhere. Each breach is named as file:line:field CODE message, by the state's own code where it has one, and the command ends with exit code 3. Nothing is recorded.")
@Examples({"calpads:check stas.txt", "calpads:check stas.txt --output json"})
@Fields("faults: file, line, field, code, message")
@Needs("reports.see")
public final class CalpadsCheck implements ConsoleCommand {

    private static final int MOST = 1000;
    private static final long LARGEST = 256L << 20;

    private static final List<Field> FAULTS = List.of(new Field("file", "File"), new Field("line", "Line"),
            new Field("field", "Field"), new Field("code", "Code"), new Field("message", "Message"));

    private final AbsenceFiles files;

    @Parameters(paramLabel = "FILE", description = "the file, with a caret between the fields")
    @Reads
    Path file = Path.of("");

    @Activate
    public CalpadsCheck(@Reference AbsenceFiles files) {
        this.files = files;
    }

    @Override
    public Answer run(Progress progress) {
        var reading = files.read(bytes());
        var name = String.valueOf(file.getFileName());
        var faults = reading.faults();
        var lines = new ArrayList<Line>();
        lines.add(faults.isEmpty()
                ? Line.of("The file " + name + " of " + Figures.count(reading.lines().size(), "line")
                        + " keeps every check that is known here.").in(Part.Tone.GOOD)
                : Line.of("The file " + name + " of " + Figures.count(reading.lines().size(), "line") + " holds "
                        + Figures.count(faults.size(), "fault") + ".").in(Part.Tone.BAD));
        faults.stream().limit(MOST).forEach(fault -> lines.add(Line.of(0, "  ", fault.in(name))));
        if (faults.size() > MOST) {
            lines.add(Line.of("  … and " + (faults.size() - MOST) + " more."));
        }
        var rows = faults.stream().limit(MOST).map(fault -> List.<Object>of(name, fault.line(),
                fault.field() == 0 ? "" : AbsenceLine.name(fault.field()), fault.code(), fault.message())).toList();
        return Answer.of(new Part.Prose(lines), new Part.Data("faults", new Table("", FAULTS, rows, List.of())))
                .ending(faults.isEmpty() ? Outcome.DONE : Outcome.PROBLEMS);
    }

    private byte[] bytes() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw CommandException.notFound("There is no file " + file + " of at most 256 MiB.", "");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CommandException.notFound("The file " + file + " cannot be read: " + e.getClass().getSimpleName()
                    + ".", "See that it is there, and that it may be read.");
        }
    }
}
