package org.manzanita.console.internal;

import java.util.stream.Collectors;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Outcome;
import picocli.CommandLine.Model.CommandSpec;

/** The page that lists every command, made from the commands. */
final class CommandReference {

    private CommandReference() {}

    static String of(CommandSet commands) {
        var page = new StringBuilder();
        page.append("# Commands\n\nThis page is made from the commands themselves; `help COMMAND` says the same.\n\n");
        page.append("Run them in the shell (`manzanita`), or each in quotes: `manzanita run 'pupil:list' "
                + "'ledger:head'`. A line is words and\nquotes and nothing more: there are no variables and no "
                + "substitutions. Results go to standard output, and messages,\nprogress and errors to standard "
                + "error. `--output json` and `--output csv` have stable field names for programs; text is\nfor people. "
                + "Dates are ISO, minutes and days are whole numbers, and text is UTF-8. In CSV a text that\nbegins "
                + "like a formula has an apostrophe before it, so that no spreadsheet runs it.\n\n");
        page.append(
                "A script is a file of such lines: `manzanita run --file nightly.txt`. What becomes of the others if one "
                        + "of them is not done,\nand what is tried again, [is for you to say](../how-to/run-scripts.md).\n\n");
        page.append("## Exit codes\n\n| code | how it ended |\n|---:|---|\n");
        for (var outcome : Outcome.values()) {
            page.append("| ").append(outcome.exitCode()).append(" | ").append(outcome.meaning()).append(" |\n");
        }
        page.append("\n## Every command\n\n");
        arguments(CommandSpec.forAnnotatedObject(new OutputOptions()), page);
        page.append("\nFields of answers are named below each command, by the names in JSON. Besides them there is "
                + "`" + AnswerFields.CHANGED.replace(": ", "` (") + ") of what changed\nsomething, `limitation` "
                + "(limitedTo) of whoever may not see the whole LEA, and of what is only tried `wouldAdd`, `days`, "
                + "`would`,\n`trial`, and with `--diff` `entries`.\n");
        var scope = "";
        for (var name : commands.names()) {
            if (!Help.scope(name).equals(scope)) {
                scope = Help.scope(name);
                page.append("\n## ").append(scope).append('\n');
            }
            commands.lend(name, command -> {
                var parsing = new Parsing(command);
                page.append("\n### `").append(name).append("`\n\n").append(Help.description(parsing))
                        .append(".\n\n```\n");
                command.examples().forEach(example -> page.append(example).append('\n'));
                page.append("```\n\n");
                arguments(command.spec(), page);
                fields(command, page);
                return name;
            });
        }
        return page.toString();
    }

    private static void fields(ConsoleCommand command, StringBuilder page) {
        if (!command.fields().isEmpty()) {
            page.append("\nFields: ").append(AnswerFields.of(command).stream()
                    .map(part -> (part.name().isEmpty() ? "" : "`" + part.name() + "` ") + part.says())
                    .collect(Collectors.joining("; "))).append(".\n");
        }
    }

    private static void arguments(CommandSpec spec, StringBuilder page) {
        var footer = String.join(" ", spec.usageMessage().footer());
        if (spec.args().isEmpty()) {
            page.append(footer.isEmpty() ? "" : footer + "\n");
            return;
        }
        page.append("| | |\n|---|---|\n");
        spec.args().stream().filter(argument -> !argument.hidden()).forEach(argument -> page.append("| `")
                .append(Help.written(argument)).append("` | ").append(Help.says(argument)).append(" |\n"));
        if (!footer.isEmpty()) {
            page.append('\n').append(footer).append('\n');
        }
    }
}
