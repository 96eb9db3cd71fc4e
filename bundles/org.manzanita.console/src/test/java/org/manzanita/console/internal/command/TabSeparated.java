package org.manzanita.console.internal.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manzanita.rules.ExchangeAdapter;

/** A plain file of another system: the LEA in its first line, and then a pupil to a line, tab separated. */
final class TabSeparated implements ExchangeAdapter {

    @Override
    public String name() {
        return "tab-separated";
    }

    @Override
    public String title() {
        return "Pupils of a made-up student system";
    }

    @Override
    public Result read(byte[] file) {
        var rows = new ArrayList<Row>();
        var asides = new ArrayList<Aside>();
        var lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var cells = lines.get(i).split("\t", -1);
            var from = "line " + (i + 1);
            switch (cells[0]) {
                case "LEA" ->
                    rows.add(new Row("lea", Map.of("lea", cells[1], "name", cells[2], "entityType", "district",
                            "county", "Sacramento"), from));
                case "STU" -> rows.add(new Row("pupils", Map.of("pupil", cells[1], "lastName", cells[2], "firstName",
                        cells[3], "birthDate", cells[4]), from));
                // A hostile plug-in may name whatever it likes.
                case "ANY" -> rows.add(new Row(cells[1], Map.of(cells[2], cells[3]), from));
                default -> asides.add(new Aside(from, "It is neither an LEA nor a pupil."));
            }
        }
        return new Result(rows, asides);
    }
}
