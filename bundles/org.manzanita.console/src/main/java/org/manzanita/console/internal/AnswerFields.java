package org.manzanita.console.internal;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Part;
import org.manzanita.rules.Table;

/**
 * The fields of a part of an answer, as its command declares them.
 *
 * @param isOpen whether more fields may follow, which hang on what there is
 */
record AnswerFields(String name, List<String> fields, boolean isOpen) {

    /** What follows the answer of whatever changed something. */
    static final String CHANGED = "changed: added, undo";

    private static final String OPEN = "...";

    static List<AnswerFields> of(ConsoleCommand command) {
        return command.fields().stream().map(AnswerFields::read).toList();
    }

    private static AnswerFields read(String declared) {
        if (declared.equals(OPEN)) {
            return new AnswerFields("", List.of(), true);
        }
        int colon = declared.indexOf(':');
        var fields = Arrays.stream(declared.substring(colon + 1).split(",", -1)).map(String::strip).toList();
        boolean isOpen = fields.getLast().equals(OPEN);
        return new AnswerFields(declared.substring(0, colon), isOpen ? fields.subList(0, fields.size() - 1) : fields,
                isOpen);
    }

    /** The fields as people read them. */
    String says() {
        if (fields.isEmpty()) {
            return "hang on what there is; they are the first line of --output csv";
        }
        return String.join(", ", fields) + (isOpen ? ", and more that hang on what there is" : "");
    }

    /** The fields by which an answer can be chosen from, each once. */
    static List<String> tables(ConsoleCommand command) {
        return of(command).stream().flatMap(part -> part.fields().stream()).distinct().toList();
    }

    /** The parts of an answer that are none of those that the command declares; each with its fields. */
    static TreeSet<String> undeclared(ConsoleCommand command, Answer answer) {
        var declared = of(command);
        var others = new TreeSet<String>();
        for (var part : answer.parts()) {
            switch (part) {
                case Part.Rows rows -> check(rows.name(), fields(rows.table()), declared, others);
                case Part.Data data -> check(data.name(), fields(data.table()), declared, others);
                case Part.Sheet sheet -> {
                    var items = sheet.items().stream().map(Part.Item::field).toList();
                    note(sheet.name(), items, declared, others, one -> one.fields().containsAll(items));
                }
                case Part.Told told -> {
                }
                case Part.Prose prose -> {
                }
            }
        }
        return others;
    }

    private static void check(String name, List<String> fields, List<AnswerFields> declared, TreeSet<String> others) {
        note(name, fields, declared, others, one -> one.isOpen()
                ? fields.subList(0, Math.min(fields.size(), one.fields().size())).equals(one.fields())
                : fields.equals(one.fields()));
    }

    private static void note(String name, List<String> fields, List<AnswerFields> declared, TreeSet<String> others,
            Predicate<AnswerFields> fits) {
        if (declared.stream().noneMatch(one -> one.name().isEmpty() || (one.name().equals(name) && fits.test(one)))) {
            others.add(name + ": " + String.join(", ", fields));
        }
    }

    private static List<String> fields(Table table) {
        return table.fields().stream().map(Table.Field::name).toList();
    }
}
