package org.manzanita.console.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.internal.show.Format;
import org.manzanita.rules.Table;

/** The words that belong to no bundle's commands: help and what else is looked up, and lines that are run repeatedly. */
final class Besides {

    private static final List<String> HELP = List.of("help", "man", "--help", "-h");
    private static final String APROPOS = "apropos";
    private static final String EXPLAIN = "explain";

    /** Those that are listed and completed. */
    static final List<String> NAMES = List.of("help", "man", APROPOS, EXPLAIN, Repeating.WATCH, Repeating.WAIT,
            EachRow.EACH);

    private final Dispatcher dispatcher;
    private final CommandSet commands;
    private final Streams streams;
    private final Door door;
    private final Pause pause;
    private final Wanted wanted;

    Besides(Dispatcher dispatcher, CommandSet commands, Streams streams, Door door, Pause pause, Wanted wanted) {
        this.dispatcher = dispatcher;
        this.commands = commands;
        this.streams = streams;
        this.door = door;
        this.pause = pause;
        this.wanted = wanted;
    }

    static boolean areAskedBy(String word) {
        return NAMES.contains(word) || HELP.contains(word);
    }

    int run(List<String> words, boolean json) {
        var name = words.getFirst();
        var arguments = words.subList(1, words.size());
        return switch (name) {
            case APROPOS -> shown(Reference.apropos(new PermittedCommands(commands, door), asked(arguments)), json);
            case EXPLAIN -> shown(Reference.explain(commands, asked(arguments)), json);
            case Repeating.WATCH -> new Repeating(name, arguments, pause, wanted::isLeft).watch(this::once,
                    this::print);
            case Repeating.WAIT -> new Repeating(name, arguments, pause, wanted::isLeft).await(this::once,
                    this::print);
            case EachRow.EACH -> each(new EachRow(arguments));
            default -> shown(help(asked(arguments)), json);
        };
    }

    private static List<String> asked(List<String> arguments) {
        return arguments.stream().filter(word -> !word.startsWith("--output") && !word.equals("json")).toList();
    }

    private int shown(Answer answer, boolean json) {
        return dispatcher.show(answer, json ? Format.JSON : Format.TEXT, streams.screen());
    }

    private Answer help(List<String> asked) {
        if (asked.isEmpty()) {
            return new Help(new PermittedCommands(commands, door)).overview();
        }
        boolean isLong = asked.contains("--long");
        var name = asked.stream().filter(word -> !word.equals("--long")).findFirst().orElse("");
        return commands.lend(name, command -> help(command, isLong))
                .or(() -> Renamed.command(commands, name)
                        .flatMap(now -> commands.lend(now.command(), command -> help(command, isLong))))
                .orElseThrow(() -> dispatcher.unknown(asked));
    }

    Answer help(ConsoleCommand command, boolean isLong) {
        return isLong ? new LongHelp(door.access().matrix()).of(command) : Help.of(command);
    }

    /** Runs a line whose results are kept, and whose messages go where they always go. */
    private Repeating.Run once(List<String> words) {
        var kept = new ByteArrayOutputStream();
        var results = new PrintStream(kept, false, StandardCharsets.UTF_8);
        int code = new Dispatcher(commands, new Streams(results, streams.err(), streams.screen()), door).run(words);
        results.flush();
        return new Repeating.Run(code, kept.toString(StandardCharsets.UTF_8));
    }

    private void print(String shown) {
        streams.out().print(shown);
        streams.out().flush();
    }

    private int each(EachRow each) {
        var asked = each.asked();
        boolean isReading = commands.lend(asked.getFirst(), command -> command.needs().filter(Needs::changes).isEmpty())
                .orElseThrow(() -> dispatcher.unknown(asked));
        if (!isReading) {
            throw CommandException.wrongUse("Rows are those of a command that reads, and " + asked.getFirst()
                    + " changes something, so nothing was run.", "");
        }
        var filling = commands.lend(each.template().getFirst(), command -> new Filling(new Parsing(command).line()
                .getCommandSpec())).orElseThrow(() -> dispatcher.unknown(each.template()));
        var answers = new ArrayList<Answer>();
        int code = dispatcher.giving(answers::add).run(asked);
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
        return each.run(table, filling, each.isTrial ? trial::tried : dispatcher::run,
                () -> wanted.isLeft() || wanted.isStopped(), dispatcher::say);
    }

    /** That there is no such command, and which may be meant. */
    static CommandException unknown(CommandSet commands, List<String> words) {
        var name = words.getFirst();
        var known = new TreeSet<>(commands.names());
        known.addAll(NAMES);
        var why = commands.whyMissing(name);
        if (!why.isEmpty()) {
            return new CommandException(Outcome.NOT_ALLOWED, why, "For what is there: help").as("not-installed");
        }
        var none = "There is no command '" + name + "'.";
        if (words.size() > 1 && known.contains(name + ":" + words.get(1))) {
            return CommandException.wrongUse(none, "Did you mean " + name + ":" + words.get(1) + "?").as("no-command");
        }
        var question = Nearest.question(name, known);
        return CommandException.wrongUse(none, question.isEmpty() ? "For what there is: help" : question)
                .as("no-command");
    }
}
