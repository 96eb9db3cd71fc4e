package org.manzanita.console.gogo;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.command.Process;
import org.manzanita.access.Caller;
import org.manzanita.console.RemoteConsole;

/** Sessions of the Gogo runtime that run commands of the console, as someone, and evaluate nothing. */
public final class GogoSessions implements CommandProcessor {

    /** Under which a session of the runtime keeps who works in it; only this class has that session in hand. */
    private static final String CALLER = ".manzanita.caller";

    private final CommandProcessor runtime;
    private final Predicate<String> isCommand;
    private final Supplier<String> person;

    /**
     * @param runtime which evaluates whatever it is given
     * @param isCommand whether a function of the runtime, by its scope and name, stands for a command of the console
     * @param person who works in a session that is made now
     */
    public GogoSessions(CommandProcessor runtime, Predicate<String> isCommand, Supplier<String> person) {
        this.runtime = runtime;
        this.isCommand = isCommand;
        this.person = person;
    }

    @Override
    public CommandSession createSession(InputStream in, OutputStream out, OutputStream err) {
        var session = runtime.createSession(in, out, err);
        session.put(CALLER, new Caller(person.get(), "gogo", UUID.randomUUID().toString(), ""));
        return new ClosedSession(session, isCommand);
    }

    @Override
    public CommandSession createSession(CommandSession parent) {
        throw new UnsupportedOperationException(
                "A session within a session is not made here; make one with streams of its own.");
    }

    /**
     * The function that stands for a command. It answers with the exit code, and its results and messages go to the streams
     * of the session.
     */
    public static Function function(RemoteConsole console) {
        return (session, arguments) -> {
            if (session != null && session.get(CALLER) instanceof Caller caller
                    && session.get(ClosedSession.WORDS) instanceof List<?> line) {
                var process = Process.Utils.current();
                return console.run(caller, Set.of(), line.stream().map(String::valueOf).toList(), process.out(),
                        process.err());
            }
            throw new IllegalStateException(
                    "It is not said who asks, so nothing is run: commands are given in a session"
                            + " of the console's own.");
        };
    }
}
