package org.manzanita.console.internal.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.manzanita.console.StandpointOptions;
import org.manzanita.console.Writes;
import org.manzanita.exchange.ActivityLogs;
import org.manzanita.exchange.ActivitySheet;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.LeaId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code activity:sheet}: time that courseware recorded, as a sheet for teachers to judge. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=activity:sheet")
@Command(name = "activity:sheet", description = "make a sheet for teachers to judge of the time that courseware recorded, by xAPI or Caliper", footer = "Nothing is recorded, and no minute of a log counts by itself. The sheet has a row for each pupil, thing and day; the teacher who judges it fills in minutes, judgedBy and judgedOn, and the assignment where it is empty, and then it is imported as judgements.csv with program:import.")
@Examples({"activity:sheet statements.json judgements.csv",
        "activity:sheet caliper.json judgements.csv --pupil mailto:maya@example.org=P-1042"})
@Fields({"faults: file, line, column, code, message", "notes: file, line, column, code, message"})
@Needs(value = "records.import/run", changes = true, undo = "delete SHEET")
public final class ActivitySheetCommand implements ConsoleCommand {

    private final Ledger ledger;
    private final ActivityLogs logs;

    @Option(names = "--lea", paramLabel = "CODE", description = "the LEA whose pupils they are; the only one in the ledger unless given")
    Optional<LeaId> lea = Optional.empty();

    @Option(names = "--pupil", paramLabel = "ACTOR=PUPIL", description = "whose an actor is which the log calls otherwise than the LEA; may be given repeatedly")
    Map<String, String> pupils = new TreeMap<>();

    @Parameters(index = "0", paramLabel = "LOG", description = "the JSON file of statements or events")
    @Reads
    Path log = Path.of("");

    @Parameters(index = "1", paramLabel = "SHEET", description = "the file to write, which must not be there yet")
    @Writes
    Path sheet = Path.of("");

    @Activate
    public ActivitySheetCommand(@Reference Ledger ledger, @Reference ActivityLogs logs) {
        this.ledger = ledger;
        this.logs = logs;
    }

    @Override
    public Answer run(Progress progress) {
        var read = read(progress);
        var lines = new ArrayList<Line>();
        if (read.isRefused()) {
            lines.add(Line.of("No sheet was written: the log " + log + " holds "
                    + Figures.count(read.faultCount(), "fault") + ".").in(Part.Tone.BAD));
        } else {
            NewFile.write(sheet, read.csv().getBytes(StandardCharsets.UTF_8));
            lines.add(Line.of("Wrote " + Figures.count(read.rows(), "row") + " of " + read.minutes() + " minutes, from "
                    + Figures.count(read.statements(), "statement") + ", to " + sheet + ".").in(Part.Tone.GOOD));
            lines.add(Line.of("No minute of them counts before a teacher has judged it."));
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part.Prose(lines));
        ImportAnswer.listed("faults", read.faults(), read.faultCount(), parts);
        ImportAnswer.listed("notes", read.notes(), read.noteCount(), parts);
        return Answer.of(parts).ending(read.isRefused() ? Outcome.PROBLEMS : Outcome.DONE);
    }

    private ActivitySheet read(Progress progress) {
        try {
            return logs.read(log, lea.orElseGet(() -> new StandpointOptions().lea(ledger)), new TreeMap<>(pupils),
                    new Steps(progress));
        } catch (ExchangeException e) {
            throw CommandException.notFound(String.valueOf(e.getMessage()), "");
        }
    }
}
