package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.Part;
import org.manzanita.model.Column;
import org.manzanita.model.FactForm;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/** What can be looked up besides single commands: commands by a word in their help, and the fields of what is recorded. */
final class Reference {

    private static final List<Field> COMMANDS = List.of(new Field("command", "Command"),
            new Field("description", "What it does"));
    private static final List<Field> TABLES = List.of(new Field("table", "Table"), new Field("fields", "Fields"));
    private static final List<Field> FIELDS = List.of(new Field("field", "Field"), new Field("holds", "Holds"),
            new Field("needed", "Needed"), new Field("words", "Words"));

    private Reference() {}

    /** The commands in whose help every word stands. */
    static Answer apropos(CommandSet commands, List<String> words) {
        if (words.isEmpty()) {
            throw CommandException.wrongUse("apropos needs a word to look for.", "As in: apropos signature");
        }
        var rows = new ArrayList<List<Object>>();
        for (var name : commands.names()) {
            commands.lend(name, command -> {
                var parsing = new Parsing(command);
                var spec = parsing.line().getCommandSpec();
                var text = new StringBuilder(name).append(' ').append(Help.description(parsing)).append(' ')
                        .append(String.join(" ", spec.usageMessage().footer()));
                spec.args().forEach(argument -> text.append(' ').append(Help.written(argument)).append(' ')
                        .append(Help.says(argument)));
                var sought = text.toString().toLowerCase(Locale.ROOT);
                return words.stream().allMatch(word -> sought.contains(word.toLowerCase(Locale.ROOT)))
                        ? List.<Object>of(name, Help.description(parsing))
                        : List.<Object>of();
            }).filter(row -> !row.isEmpty()).ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            throw CommandException.notFound("No command that you may give speaks of '" + String.join(" ", words)
                    + "'.", "For what there is: help");
        }
        return Answer.of("commands", new Table("", COMMANDS, rows, List.of()));
    }

    /** The kinds of records, the fields of one, or what there is to say about an error. */
    static Answer explain(CommandSet commands, List<String> words) {
        var names = FactForm.all().stream().map(FactForm::table).toList();
        if (words.isEmpty()) {
            return Answer.of("tables", new Table("What is recorded", TABLES, FactForm.all().stream()
                    .map(form -> List.<Object>of(form.table(), form.columns().stream().map(Column::name).toList()))
                    .toList(), List.of("explain TABLE describes the fields of one.")));
        }
        var table = words.getFirst();
        if (!names.contains(table)) {
            return Errors.explained(commands, table).orElseThrow(() -> CommandException.notFound(
                    "Nothing is recorded under the name '" + table + "', and no error is called so.",
                    (Nearest.question(table, names) + " For what is: explain").strip()));
        }
        var rows = FactForm.ofTable(table).columns().stream().map(column -> List.<Object>of(column.name(),
                holds(column.type()), !column.optional(), column.tokens())).toList();
        return Answer.of(Part.Prose.of(Part.Line.of("A record of " + table + ", in the ledger and in a file " + table
                + ".csv:")), new Part.Rows("fields", new Table("", FIELDS, rows, List.of())));
    }

    private static String holds(Column.Type type) {
        return switch (type) {
            case TEXT -> "text";
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number";
            case BOOLEAN -> "true or false";
            case DATE -> "a day, as 2026-09-16";
            case SCHOOL_YEAR -> "a school year, as 2026-27";
            case TOKEN -> "one of the words";
            case WORDS -> "words, with ; between";
        };
    }
}
