package org.manzanita.console.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.access.Journal;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.Writes;
import org.manzanita.console.Writing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code log:export}: write the record of commands for a log server: JSON lines, or syslog. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=log:export")
@Command(name = "log:export", description = "write the record of commands for a log server: JSON lines, or syslog", footer = "JSON lines are the record as it stands, chain and all; syslog is RFC 5424 with every field as structured data.")
@Examples({"log:export /logs/commands.jsonl", "log:export /logs/since-1204.log --as syslog --after 1204"})
@Needs(value = "audit.read", changes = true, undo = "delete FILE")
public final class LogExport implements ConsoleCommand {

    private final Journal journal;

    /** How records are written. */
    enum Form {
        JSON, SYSLOG
    }

    @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
    @Writes
    Path file = Path.of("");

    @Option(names = "--as", paramLabel = "FORM", description = "json or syslog (json unless given)")
    Form form = Form.JSON;

    @Option(names = "--after", paramLabel = "NUMBER", description = "only the records after this one, as for one who has the others")
    long after;

    @Activate
    public LogExport(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public Answer run(Progress progress) {
        var lines = journal.lines();
        var texts = journal.texts();
        var written = new ArrayList<String>();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).number() > after) {
                written.add(form == Form.JSON ? texts.get(at) : Syslog.of(lines.get(at)));
            }
        }
        Writing.into(file, to -> write(to, written));
        return Answer.of(Part.Prose.of(Line.of("Wrote " + written.size() + " records to " + file
                + (lines.isEmpty() ? "." : "; the last of all is " + lines.getLast().number() + "."))
                .in(Part.Tone.GOOD)));
    }

    private Path write(Path to, List<String> written) {
        try {
            return Files.write(to, written, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(Outcome.CONFLICT, "The file " + file + " is there already.",
                    "Name one that is not there yet.");
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The file " + file + " cannot be written: " + e + ".", "");
        }
    }
}
