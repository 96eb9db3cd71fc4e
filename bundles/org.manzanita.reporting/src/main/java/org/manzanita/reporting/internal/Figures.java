package org.manzanita.reporting.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.manzanita.rules.Table;

/**
 * What a plot draws: one or two rows of figures over the same categories.
 *
 * @param across what the categories are
 * @param up what the figures are
 * @param inFull the categories as the table names them, where the drawing has no room for that
 * @param description what is to be seen, in sentences
 */
record Figures(String title, String across, String up, List<String> categories, List<String> inFull,
        List<Series> series, String description) {

    /** One row of figures, one for each category. */
    record Series(String name, List<BigDecimal> values) {

        Series {
            values = List.copyOf(values);
        }
    }

    Figures {
        categories = List.copyOf(categories);
        inFull = List.copyOf(inFull);
        series = List.copyOf(series);
    }

    /** With categories that need no longer names. */
    Figures(String title, String across, String up, List<String> categories, List<Series> series,
            String description) {
        this(title, across, up, categories, categories, series, description);
    }

    /** The same figures as a table, for those who rather read than look. */
    Table table() {
        var sheet = new Sheet(title).column("category", across);
        series.forEach(one -> sheet.column(one.name().toLowerCase(Locale.ROOT).replace(' ', '_'),
                one.name()));
        for (int i = 0; i < categories.size(); i++) {
            var row = new ArrayList<Object>(List.of(inFull.get(i)));
            for (var one : series) {
                row.add(one.values().get(i));
            }
            sheet.row(row);
        }
        return sheet.table();
    }
}
