package org.manzanita.console.ssh.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.manzanita.access.Role;
import org.manzanita.access.Tables;

/**
 * A right that a role may have, as the matrix says it in its own text, and not through the code that reads it.
 *
 * @param right an action of the matrix, or a part of one that some role has
 * @param text the cell of the role
 */
record Cell(String right, Role role, String text) {

    static List<Cell> all() {
        var lines = Tables.lines("matrix.tsv");
        var roles = lines.getFirst().split("\t", -1);
        var cells = new ArrayList<Cell>();
        for (var line : lines.subList(1, lines.size())) {
            var row = line.split("\t", -1);
            var rights = new LinkedHashSet<>(List.of(row[0]));
            for (int at = 2; at < row.length; at++) {
                if (row[at].contains(":")) {
                    rights.add(row[0] + "/" + part(row[at]));
                }
            }
            for (int at = 2; at < row.length; at++) {
                for (var right : rights) {
                    cells.add(new Cell(right, Role.of(roles[at]), row[at]));
                }
            }
        }
        return cells;
    }

    private static String part(String cell) {
        return cell.contains(":") ? cell.substring(cell.indexOf(':') + 1) : "";
    }

    /** Whether the role may use the right at all. */
    boolean may() {
        return !text.equals("-") && (part(text).isEmpty() || right.endsWith("/" + part(text)));
    }

    /** Whether a second person has to approve it; who alone may name people names the second one alone. */
    boolean needsSecond() {
        return text.replaceAll(":.*", "").endsWith("2") && !right.startsWith("people.grant")
                && !right.endsWith("/read");
    }

    /** The name of a command that needs the right, and nothing else. */
    String command() {
        return "probe:" + right.replace('/', '-');
    }
}
