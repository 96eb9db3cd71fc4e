package org.manzanita.console.internal.command;

import org.manzanita.access.Acting;
import org.manzanita.access.Alarm;
import org.manzanita.access.Journal;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
/** {@code log:review}: say what was found of a command that someone should look at. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=log:review")
@Command(name = "log:review", description = "say what was found of a command that someone should look at", footer = "It is put on record with your name, cannot be taken back, and stands for what the same person did before and was marked for the same reason. Whose command it was cannot say it.")
@Examples({"log:review 17 'It was the yearly export, asked for by the county.'"})
@Needs("audit.read")
public final class LogReview implements ConsoleCommand {

    private final Journal journal;

    @Parameters(index = "0", paramLabel = "NUMBER", description = "of the record that is marked: log:alarms")
    long number;

    @Parameters(index = "1", paramLabel = "FINDING", description = "what was found, in words")
    String finding = "";

    @Activate
    public LogReview(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public Answer run(Progress progress) {
        var alarm = Alarm.all(journal).stream().filter(each -> each.marked().number() == number).findFirst()
                .orElseThrow(() -> CommandException.notFound("Record " + number + " is not marked.",
                        "To see which are: log:alarms"));
        if (finding.isBlank()) {
            throw CommandException.wrongUse("It is not said what was found.",
                    "Say it in words, as in: help " + Alarm.REVIEW);
        }
        var person = Acting.now().map(acting -> acting.caller().person()).orElse("");
        if (alarm.marked().caller().person().equals(person)) {
            throw new CommandException(Outcome.NOT_ALLOWED, "Record " + number + " is of " + person
                    + "'s own command, so somebody else has to look at it.", "");
        }
        if (!alarm.isOpen()) {
            throw new CommandException(Outcome.CONFLICT,
                    alarm.review().orElseThrow().caller().person() + " has looked at record " + number + " before.",
                    "To see what was found: log:alarms --all");
        }
        // The record of this command is what is kept of it.
        return Answer.of(Part.Prose.of(Line.of("Record " + number + " is looked at.").in(Part.Tone.GOOD)));
    }
}
