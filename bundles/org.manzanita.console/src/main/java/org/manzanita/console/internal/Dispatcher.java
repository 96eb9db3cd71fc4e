package org.manzanita.console.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.manzanita.access.Acting;
import org.manzanita.access.NotAllowedException;
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
import org.manzanita.credit.PlugInFailedException;
import org.manzanita.ledger.LedgerException;
import org.manzanita.rules.Table;
import org.manzanita.rules.UnknownLawException;

/**
 * Runs command lines: words to a command, its answer to the screen, and how it ended to an exit code.
 *
 * <p>A line is words and quotes and nothing more. There are no variables, substitutions or second commands in it, so
 * whatever stands in a word reaches the command as it was typed.
 */
public final class Dispatcher {

    /** The one word that is no command of any bundle. */
    static final String HELP = "help";

    /** The words that belong to no bundle's commands. */
    static final List<String> BUILT_IN = List.of(HELP, "man", "apropos", "explain", Repeating.WATCH, Repeating.WAIT,
            EachRow.EACH);

    private final CommandSet commands;
    private final Streams streams;
    private final Door door;
    private final Pause pause;
    private final BooleanSupplier isLeft;
    /** Who takes answers, if they are not shown. */
    private final Optional<Consumer<Answer>> taken;

    public Dispatcher(CommandSet commands, Streams streams, Door door) {
        this(commands, streams, door, Pause.ASLEEP, () -> false);
    }

    /**
     * @param pause what lies between two times that a line is repeated
     * @param isLeft whether nobody waits for the answer any more
     */
    public Dispatcher(CommandSet commands, Streams streams, Door door, Pause pause, BooleanSupplier isLeft) {
        this.commands = commands;
        this.streams = streams;
        this.door = door;
        this.pause = pause;
        this.isLeft = isLeft;
        this.taken = Optional.empty();
    }

    private Dispatcher(CommandSet commands, Streams streams, Door door, Pause pause, BooleanSupplier isLeft,
            Consumer<Answer> taken) {
        this.commands = commands;
        this.streams = streams;
        this.door = door;
        this.pause = pause;
        this.isLeft = isLeft;
        this.taken = Optional.of(taken);
    }

    static boolean isBuiltIn(String word) {
        return BUILT_IN.contains(word);
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
            var name = words.getFirst();
            var arguments = words.subList(1, words.size());
            if (name.equals(HELP) || name.equals("man") || name.equals("--help") || name.equals("-h")) {
                return help(arguments, json);
            }
            if (isBuiltIn(name)) {
                return builtIn(name, arguments, json);
            }
            return commands.lend(name, command -> run(command, words)).orElseThrow(() -> unknown(words));
        } catch (CommandException e) {
            return fail(e, json);
        } catch (TooManyNamesException e) {
            return fail(door.tooManyNames(e, words), json);
        } catch (NotAllowedException e) {
            return fail(new CommandException(Outcome.NOT_ALLOWED, String.valueOf(e.getMessage()),
                    "To see your roles and rights: access:whoami"), json);
        } catch (LedgerException e) {
            return fail(told(e), json);
        } catch (UnknownLawException e) {
            return fail(new CommandException(Outcome.FAILED, String.valueOf(e.getMessage()), ""), json);
        } catch (PlugInFailedException e) {
            return fail(new CommandException(Outcome.FAILED, String.valueOf(e.getMessage()),
                    "Have its maker mend it, or remove its feature. What is asked no more: feature:doctor"), json);
        } catch (RuntimeException e) {
            System.getLogger(Dispatcher.class.getName()).log(System.Logger.Level.DEBUG, "A command failed", e);
            return fail(new CommandException(Outcome.FAILED,
                    "The command could not be finished: " + Optional.ofNullable(e.getMessage())
                            .orElse("no more is known") + " (" + e.getClass().getSimpleName() + ").",
                    "If what was asked is right, this is a fault of the program: report it with this message."), json);
        }
    }

    private static CommandException told(LedgerException e) {
        return new CommandException(e.isUnwritable() || e.isOvertaken() ? Outcome.BUSY : Outcome.FAILED,
                String.valueOf(e.getMessage()), "");
    }

    private int run(ConsoleCommand command, List<String> words) {
        var parsing = new Parsing(command);
        parsing.read(words.subList(1, words.size()));
        if (parsing.line().isUsageHelpRequested()) {
            return show(help(command, parsing.output().isLong), parsing.output().format, streams.screen());
        }
        Progress progress = parsing.output().quiet ? line -> {} : this::say;
        var given = parsing.output().noColour ? streams.screen().withoutColour() : streams.screen();
        var screen = parsing.output().wide ? given.wide() : given;
        return door.through(command, words, new Door.Asked(parsing.reveal(), parsing.trial().isTrial(), () -> {
            door.boxes().confine(parsing.line().getCommandSpec());
            parsing.requireAllThatIsAskedFor();
        }),
                acting -> show(limited(answer(command, acting, parsing, progress), acting, parsing.output().format),
                        parsing.output().format, screen));
    }

    private Answer answer(ConsoleCommand command, Acting acting, Parsing parsing, Progress progress) {
        var answer = Selection.of(commands.origin(command.spec().name()).isEmpty()
                ? command.run(progress)
                : ContainedCommand.run(command, acting, progress, commands), parsing.output());
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

    private int builtIn(String name, List<String> arguments, boolean json) {
        var words = arguments.stream().filter(word -> !word.startsWith("--output") && !word.equals("json")).toList();
        var format = json ? Format.JSON : Format.TEXT;
        return switch (name) {
            case "apropos" -> show(Reference.apropos(new PermittedCommands(commands, door), words), format,
                    streams.screen());
            case "explain" -> show(Reference.explain(words), format, streams.screen());
            case Repeating.WATCH -> new Repeating(name, arguments, pause, isLeft).watch(this::once, this::print);
            case EachRow.EACH -> each(new EachRow(arguments));
            default -> new Repeating(name, arguments, pause, isLeft).await(this::once, this::print);
        };
    }

    /** Runs a line whose results are kept, and whose messages go where they always go. */
    private Repeating.Run once(List<String> words) {
        var kept = new ByteArrayOutputStream();
        var results = new PrintStream(kept, false, StandardCharsets.UTF_8);
        int code = new Dispatcher(commands, new Streams(results, streams.err(), streams.screen()), door).run(words);
        results.flush();
        return new Repeating.Run(code, kept.toString(StandardCharsets.UTF_8));
    }

    private int each(EachRow each) {
        var asked = each.asked();
        boolean isReading = commands.lend(asked.getFirst(), command -> command.needs().filter(Needs::changes).isEmpty())
                .orElseThrow(() -> unknown(asked));
        if (!isReading) {
            throw CommandException.wrongUse("Rows are those of a command that reads, and " + asked.getFirst()
                    + " changes something, so nothing was run.", "");
        }
        var filling = commands.lend(each.template().getFirst(), command -> new Filling(new Parsing(command).line()
                .getCommandSpec())).orElseThrow(() -> unknown(each.template()));
        var answers = new ArrayList<Answer>();
        int code = new Dispatcher(commands, streams, door, pause, isLeft, answers::add).run(asked);
        if (answers.isEmpty()) {
            return code;
        }
        var table = answers.getFirst().parts().stream().flatMap(part -> switch (part) {
            case Part.Rows rows -> Stream.of(rows.table());
            case Part.Data data -> Stream.of(data.table());
            case Part.Told told -> Stream.<Table>empty();
            case Part.Sheet sheet -> Stream.<Table>empty();
            case Part.Prose prose -> Stream.<Table>empty();
        }).findFirst().orElseThrow(() -> CommandException.wrongUse(
                "The answer of " + asked.getFirst() + " has no rows, so no line was run.", ""));
        var trial = new Rehearsal(commands, streams, door, Rehearsal.Of.EACH);
        return each.run(table, filling, each.isTrial ? trial::tried : this::run, isLeft, this::say);
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

    /**
     * Does lines together: each is given to what runs it, and what they record is added to the ledger when all were done.
     *
     * @param lines runs the lines by the dispatcher it is given, and answers with the exit code
     */
    int together(ToIntFunction<Dispatcher> lines) {
        var together = new Together();
        int code = Outcome.FAILED.exitCode();
        try {
            code = lines.applyAsInt(new Dispatcher(commands, streams, door.with(together), pause, isLeft));
            if (code == Outcome.DONE.exitCode()) {
                code = Outcome.BUSY.exitCode();
                var recorded = together.record();
                code = Outcome.DONE.exitCode();
                say(recorded.isEmpty()
                        ? "Every line was done. There was nothing to add to the ledger."
                        : "Every line was done, and all of it is in the ledger now: " + recorded + ".");
            }
            return code;
        } catch (LedgerException e) {
            var told = told(e);
            code = told.outcome().exitCode();
            return fail(told, false);
        } catch (CommandException e) {
            return fail(e, false);
        } finally {
            together.dropUnlessRecorded(code);
        }
    }

    private void print(String shown) {
        streams.out().print(shown);
        streams.out().flush();
    }

    private int help(List<String> arguments, boolean json) {
        var asked = arguments.stream().filter(word -> !word.startsWith("--output") && !word.equals("json")).toList();
        var format = json ? Format.JSON : Format.TEXT;
        if (asked.isEmpty()) {
            return show(new Help(new PermittedCommands(commands, door)).overview(), format, streams.screen());
        }
        boolean isLong = asked.contains("--long");
        var name = asked.stream().filter(word -> !word.equals("--long")).limit(1).toList();
        return show(commands.lend(name.isEmpty() ? "" : name.getFirst(), command -> help(command, isLong))
                .orElseThrow(() -> unknown(asked)), format, streams.screen());
    }

    private Answer help(ConsoleCommand command, boolean isLong) {
        return isLong ? new LongHelp(door.access().matrix()).of(command) : Help.of(command);
    }

    private int show(Answer answer, Format format, Screen screen) {
        if (taken.isPresent()) {
            taken.get().accept(answer);
            return answer.outcome().exitCode();
        }
        streams.out().print(format.show(answer, screen));
        streams.out().flush();
        return answer.outcome().exitCode();
    }

    int fail(CommandException failure, boolean json) {
        if (json) {
            streams.err().print(JsonFormat.show(failure));
        } else {
            say(String.valueOf(failure.getMessage()));
            if (!failure.hint().isEmpty()) {
                say(failure.hint());
            }
        }
        streams.err().flush();
        return failure.outcome().exitCode();
    }

    void say(String message) {
        streams.screen().lines(Neutral.text(message)).forEach(streams.err()::println);
        streams.err().flush();
    }

    private CommandException unknown(List<String> words) {
        var name = words.getFirst();
        var known = new TreeSet<>(commands.names());
        known.addAll(BUILT_IN);
        var why = commands.whyMissing(name);
        if (!why.isEmpty()) {
            return new CommandException(Outcome.NOT_ALLOWED, why, "For what is there: help");
        }
        if (words.size() > 1 && known.contains(name + ":" + words.get(1))) {
            return CommandException.wrongUse("There is no command '" + name + "'.",
                    "Did you mean " + name + ":" + words.get(1) + "?");
        }
        var question = Nearest.question(name, known);
        return CommandException.wrongUse("There is no command '" + name + "'.",
                question.isEmpty() ? "For what there is: help" : question);
    }

    private static boolean asksForJson(List<String> words) {
        int at = words.indexOf("--output");
        return words.contains("--output=json")
                || (at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("json"));
    }
}
