package org.manzanita.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rows under named columns: what reports and console commands answer with. How it is shown (aligned, JSON, CSV) is the
 * console's business.
 */
public record Table(String title, List<Field> fields, List<List<Object>> rows, List<String> notes) {

    /**
     * A column.
     *
     * @param name the stable name in JSON and CSV, in camelCase
     * @param heading what a person reads above it
     */
    public record Field(String name, String heading) {

        public Field {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(heading, "heading");
        }
    }

    /**
     * @param rows cells are text, numbers ({@link Integer}, {@link Long}, {@link java.math.BigDecimal}),
     *     {@link Boolean}, {@link java.time.LocalDate}, or a {@link List} of texts; an empty text is no value
     * @throws IllegalArgumentException if a row has not as many cells as there are fields
     */
    public Table {
        Objects.requireNonNull(title, "title");
        fields = List.copyOf(fields);
        notes = List.copyOf(notes);
        var copy = new ArrayList<List<Object>>(rows.size());
        for (var row : rows) {
            if (row.size() != fields.size()) {
                throw new IllegalArgumentException("The table '" + title + "' has " + fields.size()
                        + " fields, but this row has " + row.size() + ": " + row);
            }
            copy.add(List.copyOf(row));
        }
        rows = List.copyOf(copy);
    }
}
