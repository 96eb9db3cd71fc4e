package org.manzanita.console;

import java.util.List;
import org.manzanita.rules.Table;

/**
 * A part of an answer. People see rows as an aligned table, a sheet as headings with values, and prose as it is written;
 * programs see rows, data and sheets by their names, and no prose.
 */
public sealed interface Part {

    /**
     * A table, for people and for programs.
     *
     * @param name its stable name in JSON, in camelCase
     */
    record Rows(String name, Table table) implements Part {}

    /** A table for programs, of what people are told in prose. */
    record Data(String name, Table table) implements Part {}

    /** A table for people, of what programs are given as data. */
    record Told(Table table) implements Part {}

    /**
     * One thing, described.
     *
     * @param name its stable name in JSON, in camelCase
     */
    record Sheet(String name, String title, List<Item> items) implements Part {

        public Sheet {
            items = List.copyOf(items);
        }
    }

    /**
     * One value of a sheet.
     *
     * @param field the stable name in JSON, in camelCase
     * @param heading what a person reads before it
     * @param value as a cell of a {@link Table}; an empty text is no value, and is not shown to people
     */
    record Item(String field, String heading, Object value) {}

    /** Lines for people. */
    record Prose(List<Line> lines) implements Part {

        public Prose {
            lines = List.copyOf(lines);
        }

        public static Prose of(Line... lines) {
            return new Prose(List.of(lines));
        }
    }

    /**
     * A line for people. It is wrapped where the screen ends, and goes on below its own beginning.
     *
     * @param indent columns before it
     * @param label what stands before the text, and is not wrapped
     */
    record Line(int indent, String label, String text, Tone tone) {

        public static Line of(String text) {
            return new Line(0, "", text, Tone.PLAIN);
        }

        public static Line heading(String text) {
            return new Line(0, "", text, Tone.HEADING);
        }

        public static Line of(int indent, String label, String text) {
            return new Line(indent, label, text, Tone.PLAIN);
        }

        public static Line empty() {
            return of("");
        }

        public Line in(Tone other) {
            return new Line(indent, label, text, other);
        }
    }

    /** What a line is, for screens that can show colour. It never says what the words do not. */
    enum Tone {
        PLAIN, HEADING, GOOD, BAD, FAINT
    }
}
