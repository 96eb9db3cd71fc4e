package org.manzanita.documents.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.manzanita.rules.Table;

/** Sets the tables of reports and of the audit as sections of a paper, in the paper's language. */
final class Tabled {

    /** More columns than these are set small; more than those are set as cards. */
    private static final int DENSE = 8;
    private static final int MOST = 13;
    private static final int FEW_ROWS = 6;

    private final Phrases phrases;
    private final Words words;
    private final Set<String> people;
    private final Desk desk;

    /** @param people the columns whose identifiers are followed by the person's name */
    Tabled(Desk desk, Phrases phrases, Set<String> people) {
        this.desk = desk;
        this.words = desk.words();
        this.phrases = phrases;
        this.people = people;
    }

    /** The table as a section; columns in which nothing stands are left out. */
    Section section(String name, Table table) {
        var shown = new ArrayList<Integer>();
        for (int i = 0; i < table.fields().size(); i++) {
            int column = i;
            if (table.rows().isEmpty() || table.rows().stream().anyMatch(row -> !isEmpty(row.get(column)))) {
                shown.add(i);
            }
        }
        var columns = shown.stream().map(table.fields()::get)
                .map(field -> phrases.heading(field.name(), field.heading())).toList();
        var rows = table.rows().stream().map(row -> shown.stream()
                .map(i -> cell(table.fields().get(i).name(), row.get(i))).toList()).toList();
        boolean cards = columns.size() > MOST || (columns.size() > DENSE && rows.size() <= FEW_ROWS);
        var lines = new ArrayList<Line>();
        table.notes().forEach(note -> lines.add(new Line(phrases.markup(note), "", "", "")));
        if (rows.isEmpty() && lines.isEmpty()) {
            lines.add(new Line(Words.escaped(words.say("paper.none")), "", "", ""));
        }
        return new Section(name, words.find("table." + name).map(Words::escaped)
                .orElseGet(() -> phrases.markup(table.title())), lines,
                new Section.Grid(columns, rows, cards, columns.size() > DENSE));
    }

    private Section.Cell cell(String column, Object value) {
        var text = value instanceof List<?> several
                ? String.join(", ", several.stream().map(String::valueOf).toList())
                : value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        if (people.contains(column) && !text.isEmpty()) {
            var name = desk.nameOf(text);
            return new Section.Cell(name.equals(text) ? phrases.markup(text) : Shown.text(name + " (" + text + ")"),
                    false);
        }
        return new Section.Cell(phrases.markup(text), value instanceof Number);
    }

    private static boolean isEmpty(Object value) {
        return value.equals("") || (value instanceof List<?> several && several.isEmpty());
    }
}
