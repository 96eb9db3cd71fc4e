package org.manzanita.console.internal.command;

import java.util.List;
import org.manzanita.access.Journal;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code log:accept-time}: two persons say that the clock is right, whatever times are on record. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME + "="
        + Journal.ACCEPT_TIME)
@Command(name = Journal.ACCEPT_TIME, description = "say that the clock is right, after commands were put on record by one that ran ahead", footer = "While the clock is more than five minutes behind what is on record, nothing is signed, certified or taken out. Compare it with a time server first. A clock that was set while this program runs is trusted again when the program is started again.")
@Needs(value = "platform.restore", changes = true, undo = "set the clock right: what is on record from now on is compared with it again")
@Examples(Journal.ACCEPT_TIME)
public final class LogAcceptTime implements ConsoleCommand {

    private final Journal journal;

    @Activate
    public LogAcceptTime(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public Answer run(Progress progress) {
        var doubt = journal.doubt().orElseThrow(() -> CommandException.notFound("The time is not doubted.",
                "There is nothing to accept."));
        boolean tried = DryRun.notes("accepts that the clock is right");
        return Answer.of(Part.Prose.of(Line.of(doubt),
                Line.of(tried
                        ? "That would be accepted."
                        : "That is accepted now: what is on record before is left out of it.")));
    }
}
