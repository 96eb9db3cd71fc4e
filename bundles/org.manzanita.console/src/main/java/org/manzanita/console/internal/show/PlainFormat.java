package org.manzanita.console.internal.show;

import java.util.List;
import java.util.stream.Collectors;
import org.manzanita.console.Answer;
import org.manzanita.console.Part;

/** The first table or sheet of an answer, a record a line with tabs between its values, and no line of headings. */
final class PlainFormat {

    private PlainFormat() {}

    static String show(Answer answer) {
        for (var part : answer.parts()) {
            switch (part) {
                case Part.Rows rows -> {
                    return lines(rows.table().rows());
                }
                case Part.Data data -> {
                    return lines(data.table().rows());
                }
                case Part.Sheet sheet -> {
                    return lines(sheet.items().stream().map(item -> List.<Object>of(item.field(), item.value()))
                            .toList());
                }
                case Part.Told told -> {
                }
                case Part.Prose prose -> {
                }
            }
        }
        return "";
    }

    private static String lines(List<List<Object>> rows) {
        return rows.stream().map(row -> row.stream().map(Cell::text).collect(Collectors.joining("\t")) + "\n")
                .collect(Collectors.joining());
    }
}
