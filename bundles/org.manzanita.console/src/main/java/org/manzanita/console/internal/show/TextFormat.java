package org.manzanita.console.internal.show;

import org.manzanita.console.Answer;
import org.manzanita.console.Part;
import org.manzanita.rules.Table;

/** An answer as text for people. */
final class TextFormat {

    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    TextFormat(Screen screen) {
        this.screen = screen;
    }

    String show(Answer answer) {
        boolean first = true;
        for (int at = 0; at < answer.parts().size(); at++) {
            var part = answer.parts().get(at);
            if (part instanceof Part.Data && !fuller(answer, at - 1)) {
                continue;
            }
            if (screen.isWide() && part instanceof Part.Told && fuller(answer, at)) {
                continue;
            }
            if (part instanceof Part.Data && !screen.isWide()) {
                continue;
            }
            if (!first) {
                text.append('\n');
            }
            first = false;
            switch (part) {
                case Part.Rows rows -> rows(rows.table(), "");
                case Part.Told told -> rows(told.table(), fuller(answer, at) ? "; --wide shows every column" : "");
                case Part.Data data -> rows(titled(data.table(), answer.parts().get(at - 1)), "");
                case Part.Sheet sheet -> sheet(sheet);
                case Part.Prose prose -> prose.lines().forEach(this::line);
            }
        }
        return text.toString();
    }

    /** Whether the part is a table for people of which the next part holds more columns, row by row. */
    private static boolean fuller(Answer answer, int at) {
        return at >= 0 && at + 1 < answer.parts().size() && answer.parts().get(at) instanceof Part.Told told
                && answer.parts().get(at + 1) instanceof Part.Data data
                && data.table().rows().size() == told.table().rows().size()
                && data.table().fields().size() > told.table().fields().size();
    }

    private static Table titled(Table full, Part told) {
        return told instanceof Part.Told brief
                ? new Table(brief.table().title(), full.fields(), full.rows(), brief.table().notes())
                : full;
    }

    private void rows(Table table, String more) {
        if (!table.title().isEmpty()) {
            line(Part.Line.heading(table.title()));
            text.append('\n');
        }
        if (table.rows().isEmpty()) {
            line(Part.Line.of("None."));
        } else {
            var grid = new Grid(table, screen.isWide() ? Integer.MAX_VALUE : screen.columns());
            if (grid.fits()) {
                grid.lines().forEach(line -> text.append(line).append('\n'));
            } else {
                records(table);
            }
            int count = table.rows().size();
            text.append('\n');
            line(Part.Line.of("(" + count + (count == 1 ? " row" : " rows") + more + ")").in(Part.Tone.FAINT));
        }
        table.notes().forEach(note -> line(Part.Line.of(0, "", note)));
    }

    /** A table with more columns than the screen has room for: each row below the other, a line for each value. */
    private void records(Table table) {
        int widest = table.fields().stream().mapToInt(field -> Width.of(Neutral.text(field.heading()))).max().orElse(0);
        for (int row = 0; row < table.rows().size(); row++) {
            if (row > 0) {
                text.append('\n');
            }
            for (int field = 0; field < table.fields().size(); field++) {
                item(table.fields().get(field).heading(), table.rows().get(row).get(field), widest);
            }
        }
    }

    private void sheet(Part.Sheet sheet) {
        if (!sheet.title().isEmpty()) {
            line(Part.Line.heading(sheet.title()));
        }
        int widest = sheet.items().stream().mapToInt(item -> Width.of(item.heading())).max().orElse(0);
        for (var item : sheet.items()) {
            item(item.heading(), item.value(), widest);
        }
    }

    private void item(String heading, Object value, int widest) {
        var shown = Cell.forPeople(value);
        if (!shown.isEmpty()) {
            var label = new StringBuilder(heading);
            Width.pad(label, widest + 2 - Width.of(heading));
            line(Part.Line.of(2, label.toString(), shown));
        }
    }

    private void line(Part.Line line) {
        var label = Neutral.text(line.label());
        int hang = Math.min(line.indent() + Width.of(label), screen.columns() / 2);
        var wrapped = Width.wrap(Neutral.text(line.text()), screen.columns() - hang);
        for (int at = 0; at < wrapped.size(); at++) {
            var shown = new StringBuilder();
            if (at == 0) {
                Width.pad(shown, line.indent());
                shown.append(label);
            } else {
                Width.pad(shown, hang);
            }
            shown.append(wrapped.get(at));
            text.append(coloured(shown.toString().stripTrailing(), line.tone())).append('\n');
        }
    }

    private String coloured(String shown, Part.Tone tone) {
        if (!screen.colour() || tone == Part.Tone.PLAIN || shown.isEmpty()) {
            return shown;
        }
        int code = switch (tone) {
            case HEADING -> 1;
            case GOOD -> 32;
            case BAD -> 31;
            case FAINT -> 2;
            case PLAIN -> 0;
        };
        return "\u001b[" + code + "m" + shown + "\u001b[0m";
    }
}
