package org.manzanita.access;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which role may do which action, and how far: the table {@code access/matrix.tsv}, a line for each action. */
public final class Matrix {

    private record Row(String words, Map<Role, Cell> cells) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private Matrix(List<String> lines) {
        var headings = lines.getFirst().split("\t", -1);
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("\t", -1);
            if (cells.length != headings.length) {
                throw new IllegalArgumentException("A line of the matrix has " + cells.length + " cells, and "
                        + headings.length + " are needed: " + line);
            }
            var byRole = new EnumMap<Role, Cell>(Role.class);
            for (int at = 2; at < cells.length; at++) {
                byRole.put(Role.of(headings[at]), Cell.of(cells[at]));
            }
            if (rows.put(cells[0], new Row(cells[1], byRole)) != null) {
                throw new IllegalArgumentException("The matrix has two lines for " + cells[0] + ".");
            }
        }
    }

    /** The matrix of this bundle. */
    public static Matrix standard() {
        return new Matrix(Tables.lines("matrix.tsv"));
    }

    /** The actions, in the order of the table. */
    public List<String> actions() {
        return List.copyOf(rows.keySet());
    }

    /** The action in words: {@code judge the time value of work}. */
    public String words(String action) {
        return row(action).words();
    }

    /** @throws IllegalArgumentException if there is no such action */
    public Cell cell(String action, Role role) {
        return Objects.requireNonNull(row(action).cells().get(role));
    }

    /** The roles that may do it. */
    public List<Role> permitted(Right right) {
        return List.of(Role.values()).stream().filter(role -> cell(right.action(), role).permits(right)).toList();
    }

    private Row row(String action) {
        var row = rows.get(action);
        if (row == null) {
            throw new IllegalArgumentException("The matrix of roles has no action '" + action + "'. It has "
                    + String.join(", ", rows.keySet()) + ".");
        }
        return row;
    }
}
