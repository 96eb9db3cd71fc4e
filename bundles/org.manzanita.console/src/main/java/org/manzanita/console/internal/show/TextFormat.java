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
        for (var part : answer.parts()) {
            if (part instanceof Part.Data) {
                continue;
            }
            if (!first) {
                text.append('\n');
            }
            first = false;
            switch (part) {
                case Part.Rows rows -> rows(rows.table());
                case Part.Told told -> rows(told.table());
                case Part.Sheet sheet -> sheet(sheet);
                case Part.Prose prose -> prose.lines().forEach(this::line);
                case Part.Data data -> throw new IllegalStateException(data.name());
            }
        }
        return text.toString();
    }

    private void rows(Table table) {
        if (!table.title().isEmpty()) {
            line(Part.Line.heading(table.title()));
            text.append('\n');
        }
        if (table.rows().isEmpty()) {
            line(Part.Line.of("None."));
        } else {
            new Grid(table, screen.columns()).lines().forEach(line -> text.append(line).append('\n'));
            int count = table.rows().size();
            text.append('\n');
            line(Part.Line.of("(" + count + (count == 1 ? " row)" : " rows)")).in(Part.Tone.FAINT));
        }
        table.notes().forEach(note -> line(Part.Line.of(0, "", note)));
    }

    private void sheet(Part.Sheet sheet) {
        if (!sheet.title().isEmpty()) {
            line(Part.Line.heading(sheet.title()));
        }
        int widest = sheet.items().stream().mapToInt(item -> Width.of(item.heading())).max().orElse(0);
        for (var item : sheet.items()) {
            var value = Cell.forPeople(item.value());
            if (!value.isEmpty()) {
                var label = new StringBuilder(item.heading());
                Width.pad(label, widest + 2 - Width.of(item.heading()));
                line(Part.Line.of(2, label.toString(), value));
            }
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
