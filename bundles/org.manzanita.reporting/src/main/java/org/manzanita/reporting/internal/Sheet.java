package org.manzanita.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.model.Days;
import org.manzanita.rules.Table;

/** A table in the making. */
final class Sheet {

    private final String title;
    private final List<Table.Field> fields = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Sheet(String title) {
        this.title = title;
    }

    /** Adds a column. */
    Sheet column(String name, String heading) {
        fields.add(new Table.Field(name, heading));
        return this;
    }

    Sheet row(Object... cells) {
        rows.add(List.of(cells));
        return this;
    }

    Sheet row(List<Object> cells) {
        rows.add(cells);
        return this;
    }

    Sheet note(String note) {
        notes.add(note);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table table() {
        return new Table(title, fields, rows, notes);
    }

    /** Days as they are printed: whole ones as a whole number, others rounded once to two decimals (ATT-17). */
    static Object days(Days days) {
        return days.denominator().bitLength() == 1 ? (Object) days.numerator().longValueExact() : days.rounded(2);
    }

    /** ADA as it is printed: rounded half up once, to two decimals (ATT-17). */
    static Object ada(Days ada) {
        return ada.rounded(2);
    }

    /** A count with its noun: {@code 1 pupil}, {@code 2 pupils}. */
    static String count(long count, String noun) {
        return count + " " + (count == 1 ? noun : noun + "s");
    }
}
