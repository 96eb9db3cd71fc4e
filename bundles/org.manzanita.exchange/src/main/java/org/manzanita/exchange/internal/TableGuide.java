package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.manzanita.model.Column;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilFact;

/**
 * One table of the folder: its key, what its columns mean, what their cells look like, and what they refer to.
 *
 * <p>The columns are those of the fact. What is added to them stands in {@code exchange/tables.tsv}, which is also
 * where the package's schema and its reference page come from.
 */
final class TableGuide {

    /** Between the parts of a key: sorts below every character that an identifier can have. */
    private static final char BETWEEN = '\u001F';

    private static final Map<String, TableGuide> ALL = read();
    private static final List<TableGuide> IN_ORDER = List.copyOf(ALL.values());

    private final FactForm<?> form;
    private final String meaning;
    private final List<ColumnGuide> columns;
    private final int[] key;
    private final int place;
    private final List<Referring> referring;
    private final int from;
    private final int until;

    /** A column of another table, in which a cell's identifier must stand. */
    record Target(String table, String column) {

        TableGuide guide() {
            return of(table);
        }

        @Override
        public String toString() {
            return table + "." + column;
        }
    }

    /**
     * A column that refers to others, by its place.
     *
     * @param takesAll whether {@link CellForm#ALL} stands in it for everything, and refers to nothing
     */
    record Referring(int column, Target target, boolean takesAll) {}

    /**
     * A column of a table.
     *
     * @param fact the column of the fact; absent for a name, which goes into no fact
     */
    record ColumnGuide(String name, Optional<Column> fact, CellForm form, Optional<Target> refers, String meaning,
            String example) {

        /** Whether every row needs something in this cell. */
        boolean needed() {
            return fact.map(column -> !column.optional()).orElse(false) && !form.mayBeEmpty();
        }

        /** Whether the cell holds text, which can begin like anything, and not a number, a day or a word of a list. */
        boolean isText() {
            return fact.map(column -> column.type() == Column.Type.TEXT || column.type() == Column.Type.WORDS)
                    .orElse(true);
        }
    }

    private TableGuide(FactForm<?> form, String meaning, List<ColumnGuide> columns, List<String> key, int place) {
        this.form = form;
        this.meaning = meaning;
        this.columns = List.copyOf(columns);
        this.key = key.stream().mapToInt(this::indexOf).toArray();
        this.place = place;
        this.referring = IntStream.range(0, columns.size()).boxed()
                .flatMap(i -> columns.get(i).refers().stream()
                        .map(target -> new Referring(i, target, columns.get(i).form() == CellForm.COURSE_OR_ALL)))
                .toList();
        this.from = has("from") ? indexOf("from") : -1;
        this.until = has("until") ? indexOf("until") : -1;
    }

    private boolean has(String column) {
        return columns.stream().anyMatch(known -> known.name().equals(column));
    }

    /** The columns that refer to others. */
    List<Referring> referring() {
        return referring;
    }

    /** Whether the row is about a span of days, which its columns {@code from} and {@code until} tell. */
    boolean hasSpan() {
        return from >= 0 && until >= 0;
    }

    /** The first day of the span, as it is written. */
    String from(List<String> cells) {
        return cells.get(from);
    }

    /** The last day of the span, as it is written; empty if it has no end. */
    String until(List<String> cells) {
        return cells.get(until);
    }

    /** Every table of the folder, in its order. */
    static List<TableGuide> all() {
        return IN_ORDER;
    }

    static Optional<TableGuide> find(String table) {
        return Optional.ofNullable(ALL.get(table));
    }

    static TableGuide of(String table) {
        return find(table).orElseThrow(() -> new IllegalArgumentException("There is no table '" + table + "'."));
    }

    String table() {
        return form.table();
    }

    String file() {
        return form.table() + ".csv";
    }

    FactForm<?> form() {
        return form;
    }

    String meaning() {
        return meaning;
    }

    /** The columns of the fact in its order, and after them those of the name, if the table has them. */
    List<ColumnGuide> columns() {
        return columns;
    }

    boolean hasNames() {
        return columns.size() > form.columns().size();
    }

    /** Whether each row is about one pupil who stands in {@code pupils}. */
    boolean isAboutPupils() {
        return PupilFact.class.isAssignableFrom(form.type()) && !form.type().equals(Pupil.class);
    }

    /** Where the table stands in the folder's order, from 0. */
    int place() {
        return place;
    }

    /** @throws IllegalArgumentException if the table has no column of that name */
    int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The table '" + table() + "' has no column '" + column + "'.");
    }

    List<String> key() {
        return Arrays.stream(key).mapToObj(i -> columns.get(i).name()).toList();
    }

    /** Whether one column alone is the key. */
    boolean hasSingleKey() {
        return key.length == 1;
    }

    /** Whether the column alone is the key. */
    boolean isKey(String column) {
        return key.length == 1 && columns.get(key[0]).name().equals(column);
    }

    /** The key that the cells of a row make. */
    String keyOf(List<String> cells) {
        return key(cells::get);
    }

    /** The key of a fact of this table's kind. */
    String keyOf(Fact fact) {
        var form = FactForm.of(fact);
        return key(column -> form.write(fact, column));
    }

    private String key(IntFunction<String> cell) {
        if (key.length == 1) {
            return cell.apply(key[0]);
        }
        var parts = new StringJoiner(String.valueOf(BETWEEN));
        for (int i : key) {
            parts.add(cell.apply(i));
        }
        return parts.toString();
    }

    /** The cells of a fact of this table's kind. */
    List<String> write(Fact fact) {
        return FactForm.of(fact).write(fact);
    }

    /** A key as a reader of messages would write it. */
    static String shown(String key) {
        return Excerpt.of(key.replace(BETWEEN, '/'));
    }

    private static Map<String, TableGuide> read() {
        var rows = new LinkedHashMap<String, List<List<String>>>();
        Tsv.read("tables.tsv", 6).forEach(row -> rows.computeIfAbsent(row.get(0), table -> new ArrayList<>()).add(row));
        var guides = new LinkedHashMap<String, TableGuide>();
        for (var form : FactForm.all()) {
            var described = rows.get(form.table());
            if (described != null) {
                guides.put(form.table(), guide(form, described, guides.size()));
            }
        }
        return guides;
    }

    private static TableGuide guide(FactForm<?> form, List<List<String>> rows, int place) {
        var columns = new ArrayList<ColumnGuide>();
        for (var row : rows.subList(1, rows.size())) {
            int index = columns.size();
            var fact = index < form.columns().size()
                    ? Optional.of(form.columns().get(index))
                    : Optional.<Column>empty();
            var refers = row.get(3).split("\\.", 2);
            columns.add(new ColumnGuide(row.get(1), fact, CellForm.of(row.get(2)),
                    refers.length == 2 ? Optional.of(new Target(refers[0], refers[1])) : Optional.empty(),
                    row.get(4), row.get(5)));
        }
        var first = rows.getFirst();
        return new TableGuide(form, first.get(4), columns, List.of(first.get(2).split(" ")), place);
    }
}
