package org.manzanita.console.internal.command;

import java.util.Optional;
import org.manzanita.access.Journal;
import org.manzanita.access.Journal.Kind;
import org.manzanita.console.Answer;
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
import picocli.CommandLine.Option;

/** {@code log:list}: list the commands that were given, by whom, and how they ended. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=log:list")
@Command(name = "log:list", description = "list the commands that were given, by whom, and how they ended", footer = "What was given for --name and the like is left out. A command that was cut short has no outcome.")
@Examples({"log:list", "log:list --person jdoe --refused", "log:list --last 1000 --output json"})
@Fields("commands: number, at, person, door, session, address, command, right, changes, ended, names, recorded, millis, key, roles, leas, digests, flags")
@Needs("audit.read")
public final class LogList implements ConsoleCommand {

    private final Journal journal;

    @Option(names = "--person", paramLabel = "PERSON", description = "only of this person")
    Optional<String> person = Optional.empty();

    @Option(names = "--refused", description = "only those that were not allowed")
    boolean refused;

    @Option(names = "--last", paramLabel = "COUNT", description = "so many at most, the last ones (50 unless given)")
    int last = 50;

    @Activate
    public LogList(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public Answer run(Progress progress) {
        return Answer.showing("commands", new LoggedCommands(journal).table("Commands",
                line -> person.map(line.caller().person()::equals).orElse(true)
                        && (!refused || line.kind() == Kind.REFUSED),
                last), "number", "at", "person", "command", "ended");
    }
}
