package org.manzanita.console.internal.show;

import java.math.BigDecimal;
import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.Part;
import org.manzanita.rules.Table;

/**
 * An answer as one JSON object: its parts by their names, rows as arrays of objects, sheets as objects. Written here and
 * not by a library because what steers a terminal must leave escaped, which none of them does beyond ASCII.
 */
public final class JsonFormat {

    private final StringBuilder json = new StringBuilder();

    private JsonFormat() {}

    static String show(Answer answer) {
        var format = new JsonFormat();
        format.json.append('{');
        boolean first = true;
        for (var part : answer.parts()) {
            switch (part) {
                case Part.Rows rows -> first = format.table(rows.name(), rows.table(), first);
                case Part.Data data -> first = format.table(data.name(), data.table(), first);
                case Part.Sheet sheet -> first = format.sheet(sheet, first);
                case Part.Told told -> {
                }
                case Part.Prose prose -> {
                }
            }
        }
        return format.json.append(first ? "}\n" : "\n}\n").toString();
    }

    /**
     * What went wrong, as an object that holds {@code error}.
     *
     * @param link where it can be read about
     */
    public static String show(CommandException failure, String id, String link) {
        var format = new JsonFormat();
        format.json.append("{\"error\": {\"code\": ");
        format.value(failure.outcome().name());
        format.json.append(", \"exitCode\": ").append(failure.outcome().exitCode()).append(", \"message\": ");
        format.value(String.valueOf(failure.getMessage()));
        format.json.append(", \"hint\": ");
        format.value(failure.hint());
        format.json.append(", \"id\": ");
        format.value(id);
        format.json.append(", \"field\": ");
        format.value(failure.field());
        format.json.append(", \"rule\": ");
        format.value(failure.rule());
        format.json.append(", \"link\": ");
        format.value(link);
        return format.json.append("}}\n").toString();
    }

    private boolean table(String name, Table table, boolean first) {
        member(name, first);
        json.append('[');
        for (int at = 0; at < table.rows().size(); at++) {
            json.append(at == 0 ? "\n    " : ",\n    ");
            var row = table.rows().get(at);
            json.append('{');
            for (int field = 0; field < row.size(); field++) {
                json.append(field == 0 ? "" : ", ");
                string(table.fields().get(field).name());
                json.append(": ");
                value(row.get(field));
            }
            json.append('}');
        }
        json.append(table.rows().isEmpty() ? "]" : "\n  ]");
        if (!table.notes().isEmpty()) {
            member(name + "Notes", false);
            value(table.notes());
        }
        return false;
    }

    private boolean sheet(Part.Sheet sheet, boolean first) {
        member(sheet.name(), first);
        json.append('{');
        for (int at = 0; at < sheet.items().size(); at++) {
            json.append(at == 0 ? "" : ", ");
            string(sheet.items().get(at).field());
            json.append(": ");
            value(sheet.items().get(at).value());
        }
        json.append('}');
        return false;
    }

    private void member(String name, boolean first) {
        json.append(first ? "\n  " : ",\n  ");
        string(name);
        json.append(": ");
    }

    private void value(Object value) {
        switch (value) {
            case BigDecimal number -> json.append(number.toPlainString());
            case Integer number -> json.append(number.intValue());
            case Long number -> json.append(number.longValue());
            case Boolean flag -> json.append(flag.booleanValue());
            case List<?> list -> {
                json.append('[');
                for (int at = 0; at < list.size(); at++) {
                    json.append(at == 0 ? "" : ", ");
                    string(String.valueOf(list.get(at)));
                }
                json.append(']');
            }
            default -> {
                var text = value.toString();
                if (text.isEmpty()) {
                    json.append("null");
                } else {
                    string(text);
                }
            }
        }
    }

    private void string(String text) {
        json.append('"');
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '"' || codePoint == '\\') {
                json.append('\\').append((char) codePoint);
            } else if (Neutral.steers(codePoint)) {
                Neutral.escape(codePoint, json);
            } else {
                json.appendCodePoint(codePoint);
            }
        });
        json.append('"');
    }
}
