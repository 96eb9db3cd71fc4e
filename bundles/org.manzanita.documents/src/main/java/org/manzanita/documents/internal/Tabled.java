package org.manzanita.documents.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.manzanita.rules.Table;

/** Sets the tables of reports and of the audit as sections of a paper, in the paper's language. */
final class Tabled {

    /** Broken after a hyphen, a day of a heading is hard to read. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Phrases phrases;
    private final Words words;
    private final Set<String> people;
    private final Desk desk;
    private final boolean landscape;

    /**
     * @param people the columns whose identifiers are followed by the person's name
     * @param landscape whether the page lies on its side
     */
    Tabled(Desk desk, Phrases phrases, Set<String> people, boolean landscape) {
        this.landscape = landscape;
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
        var lines = new ArrayList<Line>();
        table.notes().forEach(note -> lines.add(new Line(days(phrases.markup(note)), "", "", "")));
        if (rows.isEmpty() && lines.isEmpty()) {
            lines.add(new Line(Words.escaped(words.say("paper.none")), "", "", ""));
        }
        return new Section(name, words.find("table." + name).map(Words::escaped)
                .orElseGet(() -> days(phrases.markup(table.title()))), lines,
                new Section.Grid(columns, rows, landscape));
    }

    private static String days(String markup) {
        return DAY.matcher(markup).replaceAll("<span class=\"unbroken\">$0</span>");
    }

    private Section.Cell cell(String column, Object value) {
        var text = value instanceof List<?> several
                ? String.join(", ", several.stream().map(String::valueOf).toList())
                : value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        if (people.contains(column) && !text.isEmpty()) {
            var name = desk.nameOf(text);
            return new Section.Cell(
                    name.equals(text)
                            ? phrases.markup(text)
                            : Shown.text(name) + " <span class=\"unbroken\">(" + Shown.text(text) + ")</span>",
                    false);
        }
        return new Section.Cell(phrases.markup(text), value instanceof Number);
    }

    private static boolean isEmpty(Object value) {
        return value.equals("") || (value instanceof List<?> several && several.isEmpty());
    }
}
