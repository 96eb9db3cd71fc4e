package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A file of a roster standard: its columns in their order, as {@code exchange/rosters.tsv} has them. */
final class RosterGuide {

    /** A standard by which rosters are exchanged. */
    enum Dialect {
        ONE_ROSTER_1_1("OneRoster 1.1"), ONE_ROSTER_1_2("OneRoster 1.2"), SCHOOL_DATA_SYNC_2_1("School Data Sync 2.1");

        private final String label;

        Dialect(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean isOneRoster() {
            return this != SCHOOL_DATA_SYNC_2_1;
        }
    }

    /** What a cell holds. */
    enum Form {
        ID, TEXT, DATE, TIME, BOOLEAN, YEAR, REF, REFS, PASSWORD, TOKEN
    }

    /**
     * A column.
     *
     * @param needed whether every row needs the cell
     * @param optional whether the file may lack the column
     * @param tokens the words that the cell may hold, where it holds one of some
     * @param refers the file whose rows it names, if it does
     * @param into what becomes of it, in words; empty if nothing does
     */
    record Cell(String name, boolean needed, boolean optional, Form form, List<String> tokens, String refers,
            String into) {}

    /** Files of the standards that hold nothing that is taken here. */
    private static final List<String> LEFT_ASIDE = List.of("categories", "lineItems", "results", "resources",
            "classResources", "courseResources", "userProfiles", "userResources", "lineItemLearningObjectiveIds",
            "lineItemScoreScales", "resultLearningObjectiveIds", "resultScoreScales", "scoreScales");

    private static final Map<Dialect, Map<String, RosterGuide>> ALL = read();

    private final String file;
    private final List<Cell> cells;

    private RosterGuide(String file, List<Cell> cells) {
        this.file = file;
        this.cells = List.copyOf(cells);
    }

    /** The files of the dialect that are read, by name without the ending, in their order. */
    static Map<String, RosterGuide> of(Dialect dialect) {
        return ALL.getOrDefault(dialect, Map.of());
    }

    static boolean isLeftAside(String file) {
        return LEFT_ASIDE.contains(file);
    }

    static List<String> leftAside() {
        return LEFT_ASIDE;
    }

    /** As {@code users.csv}. */
    String file() {
        return file + ".csv";
    }

    String name() {
        return file;
    }

    List<Cell> cells() {
        return cells;
    }

    List<String> names() {
        return cells.stream().map(Cell::name).toList();
    }

    /** Where the column stands in the standard, from 0; -1 if it has none of that name. */
    int indexOf(String column) {
        return names().indexOf(column);
    }

    /** The columns that tell one row from another: the first, or in files without an identifier all of them. */
    boolean hasId() {
        return cells.getFirst().form() == Form.ID;
    }

    Optional<Cell> find(String column) {
        return cells.stream().filter(cell -> cell.name().equals(column)).findFirst();
    }

    private static Map<Dialect, Map<String, RosterGuide>> read() {
        var guides = new LinkedHashMap<Dialect, Map<String, RosterGuide>>();
        for (var dialect : Dialect.values()) {
            var files = new LinkedHashMap<String, List<Cell>>();
            Tsv.read("rosters.tsv", 7).stream().filter(row -> row.getFirst().equals(dialect.label()))
                    .forEach(row -> files.computeIfAbsent(row.get(1), file -> new ArrayList<>()).add(cell(row)));
            var ofDialect = new LinkedHashMap<String, RosterGuide>();
            files.forEach((file, cells) -> ofDialect.put(file, new RosterGuide(file, cells)));
            guides.put(dialect, ofDialect);
        }
        return guides;
    }

    private static Cell cell(List<String> row) {
        var tokens = row.get(4).contains("|") ? Arrays.asList(row.get(4).split("\\|", -1)) : List.<String>of();
        var form = tokens.isEmpty() ? Form.valueOf(row.get(4).toUpperCase(Locale.ROOT)) : Form.TOKEN;
        return new Cell(row.get(2), row.get(3).equals("*"), row.get(3).equals("?"), form, List.copyOf(tokens),
                row.get(5), row.get(6));
    }
}
