package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.rules.Table;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the console says about itself. It leads with examples, and names only what is installed. */
final class Help {

    private final CommandSet commands;

    Help(CommandSet commands) {
        this.commands = commands;
    }

    /** Every command by its scope, and how to go on. */
    Answer overview() {
        var byScope = new TreeMap<String, List<List<Object>>>();
        for (var name : commands.names()) {
            commands.lend(name, command -> description(new Parsing(command)))
                    .ifPresent(says -> byScope.computeIfAbsent(scope(name), scope -> new ArrayList<>())
                            .add(List.of(name, says + of(commands.origin(name)))));
        }
        var lines = new ArrayList<Line>();
        var rows = new ArrayList<List<Object>>();
        lines.add(Line.of("Independent Study for California schools: every day of credit, with its reasons."));
        int widest = commands.names().stream().mapToInt(String::length).max().orElse(0) + 2;
        byScope.forEach((scope, listed) -> {
            lines.add(Line.empty());
            lines.add(Line.heading(scope.isEmpty() ? "General" : scope));
            for (var row : listed) {
                lines.add(Line.of(2, padded(row.getFirst().toString(), widest), row.getLast().toString()));
                rows.add(row);
            }
        });
        lines.add(Line.empty());
        lines.add(
                Line.of("help COMMAND, or COMMAND --help, shows examples and options, and with --long all there is to "
                        + "say. --output json or csv makes the "
                        + "output fit for scripts: its field names are stable, and the text is for people only."));
        lines.add(Line.empty());
        lines.add(Line.heading("Besides"));
        lines.add(Line.of(2, "apropos WORD     ", "the commands whose help speaks of it"));
        lines.add(Line.of(2, "explain [NAME]   ", "what is recorded and its fields, or what an error means"));
        lines.add(Line.of(2, "watch COMMAND    ",
                "show the answer whenever it is another one: --every SECONDS, --times N"));
        lines.add(
                Line.of(2, "each ROWS do LINE", " run a line for every row of another: --dry-run, --most N, --go-on"));
        lines.add(Line.of(2, "wait COMMAND     ",
                "until it is done: --for OUTCOME or FIELD=VALUE, --timeout SECONDS, --every SECONDS"));
        lines.add(Line.of(2, "background LINE  ", "in the shell: run it beside; Ctrl-C stops what runs in front"));
        lines.add(Line.of(2, "jobs [stop N]    ", "in the shell: what runs beside, or to stop one of them"));
        lines.add(Line.empty());
        lines.add(Line.heading("Exit codes"));
        for (var outcome : Outcome.values()) {
            lines.add(Line.of(2, outcome.exitCode() + "  ", outcome.meaning()));
        }
        var fields = List.of(new Table.Field("command", "Command"), new Table.Field("description", "What it does"));
        return Answer.of(new Part.Prose(lines), new Part.Data("commands", new Table("", fields, rows, List.of())));
    }

    private static String of(String vendor) {
        return vendor.isEmpty() ? "" : " (by " + vendor + ")";
    }

    /** One command: what it does, examples, then how it is used. */
    static Answer of(ConsoleCommand command) {
        var parsing = new Parsing(command);
        var spec = parsing.line().getCommandSpec();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(0, spec.name() + "  ", description(parsing)).in(Part.Tone.HEADING));
        lines.add(Line.empty());
        lines.add(Line.heading("Examples"));
        command.examples().forEach(example -> lines.add(Line.of(2, "", example)));
        lines.add(Line.empty());
        lines.add(Line.heading("Usage"));
        lines.add(Line.of(2, spec.name() + " ", synopsis(spec.positionalParameters(), spec.options())));
        arguments("Parameters", spec.positionalParameters(), lines);
        var options = spec.options().stream().filter(option -> !option.hidden()).toList();
        arguments("Options", options, lines);
        if (!command.fields().isEmpty()) {
            lines.add(Line.empty());
            lines.add(Line.heading("Fields"));
            AnswerFields.of(command).forEach(part -> lines
                    .add(Line.of(2, part.name().isEmpty() ? "" : part.name() + "  ", part.says())));
        }
        command.needs().map(Needs::undo).filter(undo -> !undo.isEmpty()).ifPresent(undo -> {
            lines.add(Line.empty());
            lines.add(Line.of("To undo it: " + undo));
        });
        var rest = spec.usageMessage().footer();
        if (rest.length > 0) {
            lines.add(Line.empty());
            lines.add(Line.of(String.join(" ", rest)));
        }
        return Answer.of(new Part.Prose(lines));
    }

    static String description(Parsing parsing) {
        return String.join(" ", parsing.line().getCommandSpec().usageMessage().description());
    }

    static String scope(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    /** How an option or parameter is written: {@code --on=DATE}. */
    static String written(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            var names = String.join(", ", option.names());
            return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
        }
        return argument.paramLabel();
    }

    static String says(ArgSpec argument) {
        var text = new StringBuilder();
        for (var line : argument.description()) {
            text.append(text.isEmpty() ? "" : " ").append(Ansi.OFF.string(line));
        }
        return text.toString();
    }

    private static String synopsis(List<? extends ArgSpec> parameters, List<OptionSpec> options) {
        var words = new ArrayList<String>();
        for (var parameter : parameters) {
            var many = parameter.arity().max() > 1 ? "..." : "";
            words.add(parameter.required()
                    ? parameter.paramLabel() + many
                    : "[" + parameter.paramLabel() + many + "]");
        }
        options.stream().filter(OptionSpec::required).forEach(option -> words.add(written(option)));
        words.add("[options]");
        return String.join(" ", words);
    }

    private static void arguments(String heading, List<? extends ArgSpec> arguments, List<Line> lines) {
        if (arguments.isEmpty()) {
            return;
        }
        lines.add(Line.empty());
        lines.add(Line.heading(heading));
        int widest = arguments.stream().mapToInt(argument -> written(argument).length()).max().orElse(0) + 2;
        arguments.forEach(argument -> lines.add(Line.of(2, padded(written(argument), widest), says(argument))));
    }

    private static String padded(String text, int columns) {
        return String.format(Locale.ROOT, "%-" + columns + "s", text);
    }
}
