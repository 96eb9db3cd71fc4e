package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;

/**
 * Tries the lines of a script before the first of them is run. A command that changes something is done on paper, by its
 * {@code --dry-run}; of any other it is seen that it is there, may be given, and can be so used. Each line is tried against what
 * is on record now, so one that needs what an earlier one would bring does not pass. Lines that are done together are run
 * behind one another, and are only looked at here.
 */
final class Rehearsal {

    /** What the lines are tried for. */
    enum Of {
        /** That each would be done: what changes something is done on paper. */
        EACH,
        /** That all can be done whole or not at all: what changes something does nothing but record. */
        ALL
    }

    private final CommandSet commands;
    private final Door door;
    private final Of of;
    private final Dispatcher dispatcher;

    /** @param streams of which nothing but messages is wanted */
    Rehearsal(CommandSet commands, Streams streams, Door door, Of of) {
        this.of = of;
        this.commands = commands;
        this.door = door;
        this.dispatcher = new Dispatcher(commands, streams, door);
    }

    /** Tries a line, and answers with the exit code that it would end with, as far as that can be seen. */
    int run(String line) {
        try {
            return run(Words.of(line));
        } catch (CommandException e) {
            return dispatcher.fail(e, false);
        }
    }

    private int run(List<String> words) {
        if (words.isEmpty()) {
            return Outcome.DONE.exitCode();
        }
        door.refuseSecrets(words);
        var name = words.getFirst();
        var arguments = words.subList(1, words.size());
        if (name.equals(Repeating.WATCH) || name.equals(Repeating.WAIT)) {
            return run(new Repeating(name, arguments, Pause.ASLEEP, () -> true).words());
        }
        if (name.equals(EachRow.EACH)) {
            // What it does for each row hangs on the rows; that the commands are there and may be given does not.
            var each = new EachRow(arguments);
            int code = run(each.asked());
            return code == Outcome.DONE.exitCode() ? permitted(each) : code;
        }
        if (Besides.areAskedBy(name)) {
            return Outcome.DONE.exitCode();
        }
        return commands.lend(name, command -> run(command, words, arguments)).orElseGet(() -> dispatcher.run(words));
    }

    /** Tries a line in words, and answers with the exit code that it would end with. */
    int tried(List<String> words) {
        try {
            return run(words);
        } catch (CommandException e) {
            return dispatcher.fail(e, false);
        }
    }

    private int permitted(EachRow each) {
        var words = each.template();
        return commands.lend(words.getFirst(), command -> {
            admit(command, words.getFirst());
            var changes = command.needs().filter(Needs::changes);
            return changes.isPresent() && of == Of.ALL && !each.isTrial
                    ? canBeDropped(changes.get(), new Parsing(command), words.getFirst())
                    : Outcome.DONE.exitCode();
        }).orElseGet(() -> dispatcher.run(words));
    }

    private void admit(ConsoleCommand command, String name) {
        if (!door.admits(command)) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The command " + name + " is none that you may give.",
                    "To see your roles and rights: access:whoami");
        }
    }

    private int run(ConsoleCommand command, List<String> words, List<String> arguments) {
        var parsing = new Parsing(command);
        parsing.read(arguments);
        admit(command, words.getFirst());
        var changes = command.needs().filter(Needs::changes);
        if (changes.isEmpty() || parsing.line().isUsageHelpRequested()) {
            return Outcome.DONE.exitCode();
        }
        if (of == Of.ALL) {
            return canBeDropped(changes.get(), parsing, words.getFirst());
        }
        if (changes.get().undo().isEmpty()) {
            throw CommandException.wrongUse("What " + words.getFirst() + " changes cannot be tried.",
                    "Run the file without " + ScriptOptions.TRY_FIRST + ", or leave this line out of it.");
        }
        var tried = new ArrayList<>(words);
        if (!parsing.trial().isTrial()) {
            // Before all else: behind a -- it would be a word like any other, and the line would be done.
            tried.add(1, "--dry-run");
        }
        return dispatcher.run(tried);
    }

    private static int canBeDropped(Needs needs, Parsing parsing, String name) {
        if (!needs.onlyRecords() && !parsing.trial().isTrial()) {
            throw CommandException.wrongUse("What " + name + " does is more than to add to the ledger, or hangs on the"
                    + " ledger as it stands, so it cannot be one of several lines that are done whole or not at all.",
                    "Give it in a line of its own, before or after this file.");
        }
        return Outcome.DONE.exitCode();
    }
}
