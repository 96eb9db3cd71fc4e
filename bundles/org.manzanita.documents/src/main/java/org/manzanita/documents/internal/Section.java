package org.manzanita.documents.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.manzanita.rules.Table;

/** A part of a form: a heading, its lines, and perhaps a table. */
record Section(String name, String heading, List<Line> lines, List<String> columns, List<List<Object>> rows) {

    static Section of(String name, String heading, List<Line> lines) {
        return new Section(name, heading, lines, List.of(), List.of());
    }

    static Section of(String name, Table table) {
        return new Section(name, table.title(),
                table.notes().stream().map(note -> new Line(Words.escaped(note), "", "", "")).toList(),
                table.fields().stream().map(Table.Field::heading).toList(), table.rows());
    }

    Map<String, Object> values() {
        return Map.of("sectionName", name, "heading", heading, "lines", lines.stream().map(Line::values).toList(),
                "hasTable", !columns.isEmpty() && !rows.isEmpty(),
                "columns", columns.stream().map(column -> Map.of("column", column)).toList(),
                "rows", rows.stream().map(row -> Map.of("cells", row.stream().map(Section::cell).toList())).toList());
    }

    private static Map<String, Object> cell(Object value) {
        var text = value instanceof List<?> words
                ? String.join(", ", words.stream().map(String::valueOf).toList())
                : value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        return Map.of("cell", text, "isNumber", value instanceof Number);
    }
}
