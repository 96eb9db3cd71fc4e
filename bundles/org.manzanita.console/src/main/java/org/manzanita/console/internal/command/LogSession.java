package org.manzanita.console.internal.command;

import org.manzanita.access.Journal;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code log:session}: list the commands of one session in their order. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=log:session")
@Command(name = "log:session", description = "list the commands of one session in their order")
@Examples({"log:session 3f0c2a18-9d1e-4c3a-8b07-5d2f6a1e9c44"})
@Fields("commands: number, at, person, door, session, address, command, right, changes, ended, names, recorded, millis, key, roles, leas, digests, flags")
@Needs("audit.read")
public final class LogSession implements ConsoleCommand {

    private final Journal journal;

    @Parameters(paramLabel = "SESSION", description = "the session, as log:list --wide or access:whoami shows it")
    String session = "";

    @Activate
    public LogSession(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public Answer run(Progress progress) {
        var table = new LoggedCommands(journal).table("Session " + session,
                line -> line.caller().session().equals(session), Integer.MAX_VALUE);
        if (table.rows().isEmpty()) {
            throw CommandException.notFound("No session '" + session + "' gave a command.",
                    "To see the sessions: log:list --wide");
        }
        return Answer.showing("commands", table, "number", "at", "person", "command", "ended", "recorded");
    }
}
