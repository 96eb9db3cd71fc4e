package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.Part;
import org.manzanita.rules.Table;

/**
 * Which rows and fields of an answer's tables are wanted, and in which order. It concerns every table that has the fields
 * that are named; one has to have them.
 */
final class Selection {

    private final OutputOptions asked;
    private final TreeSet<String> known = new TreeSet<>();
    private boolean isMet;

    private Selection(OutputOptions asked) {
        this.asked = asked;
    }

    /** @throws CommandException if no table of the answer has the fields that are named */
    static Answer of(Answer answer, OutputOptions asked) {
        if (asked.columns.isEmpty() && asked.where.isEmpty() && asked.sort.isEmpty() && asked.first == 0) {
            return answer;
        }
        return new Selection(asked).from(answer);
    }

    private Answer from(Answer answer) {
        var parts = new ArrayList<Part>();
        for (int at = 0; at < answer.parts().size(); at++) {
            var part = answer.parts().get(at);
            var next = at + 1 < answer.parts().size() ? answer.parts().get(at + 1) : part;
            switch (part) {
                case Part.Rows rows -> parts.add(new Part.Rows(rows.name(), selected(rows.table())));
                case Part.Data data -> parts.add(new Part.Data(data.name(), selected(data.table())));
                case Part.Told told when next instanceof Part.Data data && has(data.table()) -> {
                    // Of a table of which people see a part, every field can be named.
                    parts.add(new Part.Rows(data.name(), titled(selected(data.table()), told.table().title())));
                    at++;
                }
                case Part.Told told -> parts.add(new Part.Told(selected(told.table())));
                case Part.Sheet sheet -> parts.add(sheet);
                case Part.Prose prose -> parts.add(prose);
            }
        }
        if (!isMet) {
            throw CommandException.wrongUse(known.isEmpty()
                    ? "The answer holds no table from which anything could be chosen."
                    : "No table of the answer has every field that is named: " + String.join(", ", fields()) + ".",
                    known.isEmpty() ? "" : "There are: " + String.join(", ", known) + ".");
        }
        return new Answer(parts, answer.outcome());
    }

    private static Table titled(Table table, String title) {
        return new Table(title, table.fields(), table.rows(), table.notes());
    }

    /** The fields that are named anywhere. */
    private List<String> fields() {
        var fields = new ArrayList<>(asked.columns);
        fields.addAll(asked.where.keySet());
        if (!asked.sort.isEmpty()) {
            fields.add(sortField());
        }
        return fields;
    }

    private String sortField() {
        return asked.sort.startsWith("-") ? asked.sort.substring(1) : asked.sort;
    }

    private boolean has(Table table) {
        var names = table.fields().stream().map(Table.Field::name).toList();
        known.addAll(names);
        return names.containsAll(fields());
    }

    private Table selected(Table table) {
        if (!has(table)) {
            return table;
        }
        isMet = true;
        var names = table.fields().stream().map(Table.Field::name).toList();
        var rows = new ArrayList<>(table.rows());
        asked.where.forEach((field, value) -> rows
                .removeIf(row -> !String.valueOf(row.get(names.indexOf(field))).equalsIgnoreCase(value)));
        if (!asked.sort.isEmpty()) {
            int at = names.indexOf(sortField());
            Comparator<List<Object>> order = (one, other) -> compared(one.get(at), other.get(at));
            rows.sort(asked.sort.startsWith("-") ? Collections.reverseOrder(order) : order);
        }
        var first = asked.first > 0 && asked.first < rows.size() ? rows.subList(0, asked.first) : rows;
        if (asked.columns.isEmpty()) {
            return new Table(table.title(), table.fields(), List.copyOf(first), table.notes());
        }
        var places = asked.columns.stream().map(names::indexOf).toList();
        return new Table(table.title(), places.stream().map(table.fields()::get).toList(),
                first.stream().map(row -> places.stream().map(row::get).toList()).toList(), table.notes());
    }

    @SuppressWarnings("unchecked")
    private static int compared(Object one, Object other) {
        if (one instanceof Comparable<?> && one.getClass() == other.getClass() && !(one instanceof String)) {
            return ((Comparable<Object>) one).compareTo(other);
        }
        return String.valueOf(one).toLowerCase(Locale.ROOT).compareTo(String.valueOf(other).toLowerCase(Locale.ROOT));
    }
}
