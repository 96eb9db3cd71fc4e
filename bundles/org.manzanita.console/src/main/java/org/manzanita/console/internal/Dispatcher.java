package org.manzanita.console.internal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.manzanita.access.Acting;
import org.manzanita.access.TooManyNamesException;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.show.Format;
import org.manzanita.console.internal.show.JsonFormat;
import org.manzanita.console.internal.show.Neutral;
import org.manzanita.console.internal.show.Screen;

/**
 * Runs command lines: words to a command, its answer to the screen, and how it ended to an exit code.
 *
 * <p>A line is words and quotes and nothing more. There are no variables, substitutions or second commands in it, so
 * whatever stands in a word reaches the command as it was typed.
 */
public final class Dispatcher {

    private final CommandSet commands;
    private final Streams streams;
    private final Door door;
    private final Pause pause;
    private final Wanted wanted;
    private final Besides besides;
    /** Who takes answers, if they are not shown. */
    private final Optional<Consumer<Answer>> taken;
    /** Whether it is said where more stands of an error, by its id. */
    private final Predicate<String> isPointedOut;

    public Dispatcher(CommandSet commands, Streams streams, Door door) {
        this(commands, streams, door, Pause.ASLEEP, Wanted.ALWAYS);
    }

    /**
     * @param pause what lies between two times that a line is repeated
     * @param wanted whether what is run is still wanted
     */
    Dispatcher(CommandSet commands, Streams streams, Door door, Pause pause, Wanted wanted) {
        this(commands, streams, door, pause, wanted, Optional.empty(), id -> true);
    }

    private Dispatcher(CommandSet commands, Streams streams, Door door, Pause pause, Wanted wanted,
            Optional<Consumer<Answer>> taken, Predicate<String> isPointedOut) {
        this.commands = commands;
        this.streams = streams;
        this.door = door;
        this.pause = pause;
        this.wanted = wanted;
        this.taken = taken;
        this.isPointedOut = isPointedOut;
        this.besides = new Besides(this, commands, streams, door, pause, wanted);
    }

    /** The same, for lines that are done whole or not at all. */
    Dispatcher with(Together together) {
        return new Dispatcher(commands, streams, door.with(together), pause, wanted, taken, isPointedOut);
    }

    /** The same for someone who stays: where more stands of an error is said for the ids that the set does not hold yet. */
    Dispatcher pointingOutOnce(Set<String> pointedOut) {
        return new Dispatcher(commands, streams, door, pause, wanted, taken, pointedOut::add);
    }

    /** The same, whose answers are not shown but given to someone. */
    Dispatcher giving(Consumer<Answer> to) {
        return new Dispatcher(commands, streams, door, pause, wanted, Optional.of(to), isPointedOut);
    }

    /** Runs command lines one after another, up to the first that does not end well. */
    public int runAll(List<String> lines) {
        for (var line : lines) {
            int code = run(line);
            if (code != Outcome.DONE.exitCode()) {
                return code;
            }
        }
        return Outcome.DONE.exitCode();
    }

    public int run(String line) {
        List<String> words;
        try {
            words = Words.of(line);
        } catch (CommandException e) {
            return fail(e, line.contains("--output json") || line.contains("--output=json"));
        }
        return words.isEmpty() ? Outcome.DONE.exitCode() : run(words);
    }

    public int run(List<String> words) {
        boolean json = asksForJson(words);
        try {
            door.refuseSecrets(words);
            if (Besides.areAskedBy(words.getFirst())) {
                return besides.run(words, json);
            }
            return commands.lend(words.getFirst(), command -> run(command, words)).or(() -> renamed(words))
                    .orElseThrow(() -> unknown(words));
        } catch (TooManyNamesException e) {
            return fail(door.tooManyNames(e, words), json, words);
        } catch (RuntimeException e) {
            return fail(Failure.of(e), json, words);
        }
    }

    /** Runs a line whose command has another name by now, which is said. */
    private Optional<Integer> renamed(List<String> words) {
        return Renamed.command(commands, words.getFirst()).flatMap(now -> {
            say(now.warning());
            var meant = new ArrayList<>(words);
            meant.set(0, now.command());
            return commands.lend(now.command(), command -> run(command, meant));
        });
    }

    private int run(ConsoleCommand command, List<String> typed) {
        var words = Renamed.options(command, typed, this::say);
        var parsing = new Parsing(command);
        parsing.read(words.subList(1, words.size()));
        if (parsing.line().isUsageHelpRequested()) {
            return show(besides.help(command, parsing.output().isLong), parsing.output().format, streams.screen());
        }
        var given = parsing.output().noColour ? streams.screen().withoutColour() : streams.screen();
        var screen = parsing.output().wide ? given.wide() : given;
        return door.through(command, words, new Door.Asked(parsing.reveal(), parsing.trial().isTrial(), () -> {
            door.boxes().confine(parsing.line().getCommandSpec());
            parsing.requireAllThatIsAskedFor();
        }),
                acting -> show(
                        limited(answer(command, stoppable(command, acting), parsing), acting, parsing.output().format),
                        parsing.output().format, screen));
    }

    /** Lets a command be broken off that changes nothing, or nothing but the ledger: there it is whole or not at all. */
    private Acting stoppable(ConsoleCommand command, Acting acting) {
        boolean canBeStopped = acting.trial().isPresent()
                || command.needs().filter(needs -> !needs.changes() || needs.onlyRecords()).isPresent();
        wanted.begins(canBeStopped);
        if (canBeStopped) {
            acting.stopOnce(wanted::isStopped);
        }
        return acting;
    }

    private Answer answer(ConsoleCommand command, Acting acting, Parsing parsing) {
        Progress progress = line -> {
            acting.goOn();
            if (!parsing.output().quiet) {
                say(line);
            }
        };
        // Of a command that is made at run time a second description would not have been parsed into.
        var name = parsing.line().getCommandSpec().name();
        boolean isOfRelease = commands.origin(name).isEmpty();
        var whole = isOfRelease
                ? command.run(progress)
                : ContainedCommand.run(command, acting, progress, commands);
        assert !isOfRelease || AnswerFields.undeclared(command, whole).isEmpty() : name
                + " answers what it does not declare: " + AnswerFields.undeclared(command, whole);
        var answer = Selection.of(whole, parsing.output());
        var parts = new ArrayList<>(answer.parts());
        if (acting.trial().isEmpty()) {
            if (answer.outcome() == Outcome.DONE) {
                parts.addAll(Undo.of(command, parsing, acting));
            }
            return new Answer(parts, answer.outcome());
        }
        parts.addFirst(Part.Prose.of(Part.Line.of("This is only tried: what follows is said as if it were done.")));
        parts.addAll(Difference.of(acting.trial().get(), commands, parsing.trial().diff, progress));
        return new Answer(parts, answer.outcome());
    }

    /** The answer, saying of whom it is if it is not of the whole LEA. */
    private Answer limited(Answer answer, Acting acting, Format format) {
        var to = Limitation.of(acting.grant());
        if (to.isEmpty()) {
            return answer;
        }
        var parts = new ArrayList<Part>();
        switch (format) {
            case TEXT -> parts.add(Part.Prose.of(Part.Line.of(to), Part.Line.empty()));
            case JSON -> parts.add(new Part.Sheet("limitation", "", List.of(new Part.Item("limitedTo", "", to))));
            case CSV, PLAIN -> say(to);
        }
        parts.addAll(answer.parts());
        return new Answer(parts, answer.outcome());
    }

    /** Tries lines instead of running them; nothing but messages is shown. */
    Rehearsal rehearsal() {
        return new Rehearsal(commands, unseen(), door, Rehearsal.Of.EACH);
    }

    /** Sees of lines, without running them, that they can be done whole or not at all. */
    Rehearsal rehearsalTogether() {
        return new Rehearsal(commands, unseen(), door, Rehearsal.Of.ALL);
    }

    private Streams unseen() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Streams(nowhere, streams.err(), streams.screen());
    }

    int show(Answer answer, Format format, Screen screen) {
        if (taken.isPresent()) {
            taken.get().accept(answer);
            return answer.outcome().exitCode();
        }
        streams.out().print(format.show(answer, screen));
        streams.out().flush();
        return answer.outcome().exitCode();
    }

    int fail(CommandException failure, boolean json) {
        return fail(failure, json, List.of());
    }

    private int fail(CommandException failure, boolean json, List<String> words) {
        var error = Errors.of(failure, words.isEmpty() ? "" : words.getFirst());
        if (json) {
            streams.err().print(JsonFormat.show(failure, error.id(), error.link()));
        } else {
            say(String.valueOf(failure.getMessage()));
            if (!failure.hint().isEmpty()) {
                say(failure.hint());
            }
            if (isPointedOut.test(error.id())) {
                say("More: explain " + error.id());
            }
        }
        streams.err().flush();
        return failure.outcome().exitCode();
    }

    void say(String message) {
        streams.screen().lines(Neutral.text(message)).forEach(streams.err()::println);
        streams.err().flush();
    }

    CommandException unknown(List<String> words) {
        return Besides.unknown(commands, words);
    }

    private static boolean asksForJson(List<String> words) {
        int at = words.indexOf("--output");
        return words.contains("--output=json")
                || (at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("json"));
    }
}
