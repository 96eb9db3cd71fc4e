package org.manzanita.shadow.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.manzanita.console.Part;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/**
 * Days that come out otherwise: each of them for programs, and for people a row for each pupil, agreement and reason, since a
 * policy often changes every day of a year.
 */
final class ChangedDays {

    private static final String EACH = "To have each day, and what was held of it: --where pupil=PUPIL, or --output json";

    private ChangedDays() {}

    /**
     * The two tables.
     *
     * @param fields pupil, day, agreement, what it is, what it would be, section, and what was held
     * @param rows texts, the days of an agreement in their order
     */
    static List<Part> parts(String title, List<Field> fields, List<List<Object>> rows) {
        var all = new Part.Data("days", new Table(title, fields, rows, List.of()));
        if (rows.isEmpty()) {
            return List.of(all);
        }
        var spans = spans(rows);
        return List.of(new Part.Told(new Table(title, List.of(fields.getFirst(), new Field("from", "From"),
                new Field("until", "Until"), new Field("days", "Days"), fields.get(3), fields.get(4), fields.get(5)),
                spans, spans.size() < rows.size() ? List.of(EACH) : List.of())), all);
    }

    private static List<List<Object>> spans(List<List<Object>> rows) {
        var alike = new LinkedHashMap<List<Object>, List<Object>>();
        for (var row : rows) {
            var day = row.get(1);
            alike.merge(List.of(row.get(0), row.get(2), row.get(3), row.get(4), row.get(5)),
                    List.of(row.get(0), day, day, 1, row.get(3), row.get(4), row.get(5)), (before, now) -> {
                        var longer = new ArrayList<>(before);
                        longer.set(2, day);
                        longer.set(3, (Integer) before.get(3) + 1);
                        return List.copyOf(longer);
                    });
        }
        return List.copyOf(alike.values());
    }
}
