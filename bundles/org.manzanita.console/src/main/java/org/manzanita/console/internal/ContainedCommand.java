package org.manzanita.console.internal;

import java.time.Duration;
import java.util.function.Supplier;
import org.manzanita.access.Acting;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.StoppedException;
import org.manzanita.access.TooManyNamesException;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Keyboard;
import org.manzanita.console.Progress;
import org.manzanita.credit.PlugInFailedException;
import org.manzanita.ledger.LedgerException;
import org.manzanita.rules.UnknownLawException;

/** Runs a command that a plug-in brings, so that what it throws ends nothing but itself. */
final class ContainedCommand {

    /** In time of a processor; waiting for a person takes none, and the one who waits can leave it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private ContainedCommand() {}

    /**
     * What it answers, as the one who acts.
     *
     * @throws PlugInFailedException if it throws what no command may throw, or takes too long
     */
    static Answer run(ConsoleCommand command, Acting acting, Progress progress, CommandSet commands) {
        var keyboard = Keyboard.now();
        var answer = commands.containment().<Supplier<Answer>>once(command,
                () -> acting.during(() -> keyboard.during(() -> ended(command, progress))), PATIENCE);
        return answer.given().stream().findFirst().orElseThrow(() -> new PlugInFailedException(
                "The command could not be finished. " + answer.failure().orElseThrow().says())).get();
    }

    /** What it answers, or refuses in the ways in which any command does. */
    private static Supplier<Answer> ended(ConsoleCommand command, Progress progress) {
        try {
            var answer = command.run(progress);
            return () -> answer;
        } catch (CommandException | NotAllowedException | TooManyNamesException | LedgerException
                | UnknownLawException | PlugInFailedException | StoppedException e) {
            return () -> {
                throw e;
            };
        }
    }
}
