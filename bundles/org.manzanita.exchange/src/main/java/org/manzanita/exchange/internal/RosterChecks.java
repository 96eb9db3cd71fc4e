package org.manzanita.exchange.internal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.RosterGuide.Form;
import org.manzanita.exchange.internal.RosterTable.RosterRow;

/** What the rows of a roster set must be to one another: told apart, found by those that name them, and in no circle. */
final class RosterChecks {

    private final Map<String, RosterTable> tables;
    private final Map<String, Map<String, RosterRow>> byId = new HashMap<>();
    private final Faults faults;

    private RosterChecks(Map<String, RosterTable> tables, Faults faults) {
        this.tables = tables;
        this.faults = faults;
    }

    /**
     * The rows of each file by their sourcedId, when everything that is wrong between rows was told.
     *
     * @param isOpen whether what refers to the file may name what is not in the set: it holds changes alone, or could
     *     not be read whole
     */
    static Map<String, Map<String, RosterRow>> check(Map<String, RosterTable> tables, Predicate<String> isOpen,
            Faults faults) {
        var checks = new RosterChecks(tables, faults);
        tables.values().forEach(checks::tellTwice);
        tables.values().forEach(table -> checks.tellDangling(table, isOpen));
        for (var file : Set.of("orgs", "academicSessions")) {
            checks.tellCycles(file);
        }
        return checks.byId;
    }

    private void tellTwice(RosterTable table) {
        if (!table.guide().hasId() || table.guide().name().equals("manifest")) {
            return;
        }
        var known = byId.computeIfAbsent(table.guide().name(), file -> new HashMap<>());
        for (var row : table.rows()) {
            var id = row.cells().getFirst();
            var earlier = known.putIfAbsent(id, row);
            if (earlier != null) {
                boolean same = earlier.cells().equals(row.cells());
                faults.add(row.file(), row.line(), row.place("sourcedId"),
                        same ? FaultCode.DUPLICATE_ROW : FaultCode.DUPLICATE_KEY,
                        "Lines " + earlier.line() + " and " + row.line() + " both have the sourcedId " + Excerpt.of(id)
                                + (same ? " and say the same. One is taken." : ", and say different things."));
            }
        }
    }

    private void tellDangling(RosterTable table, Predicate<String> isOpen) {
        for (var cell : table.guide().cells()) {
            if (cell.refers().isEmpty() || isOpen.test(cell.refers())) {
                continue;
            }
            var known = byId.getOrDefault(cell.refers(), Map.of());
            for (var row : table.rows()) {
                var named = cell.form() == Form.REFS
                        ? row.list(cell.name())
                        : row.cell(cell.name()).isEmpty() ? Set.<String>of() : Set.of(row.cell(cell.name()));
                for (var id : named) {
                    if (!known.containsKey(id)) {
                        faults.add(row.file(), row.line(), row.place(cell.name()), FaultCode.DANGLING_REFERENCE,
                                cell.name() + " is " + Excerpt.of(id) + ", but " + cell.refers() + ".csv "
                                        + (tables.containsKey(cell.refers())
                                                ? "has no row of that sourcedId."
                                                : "is not in the set."));
                    }
                }
            }
        }
    }

    private void tellCycles(String file) {
        var rows = byId.getOrDefault(file, Map.of());
        var told = new LinkedHashSet<String>();
        for (var start : rows.values()) {
            var path = new LinkedHashSet<String>();
            var at = start;
            while (at != null && path.add(at.cells().getFirst())) {
                at = rows.get(at.cell("parentSourcedId"));
            }
            if (at != null && at.cells().getFirst().equals(start.cells().getFirst())
                    && path.stream().noneMatch(told::contains)) {
                told.addAll(path);
                faults.add(start.file(), start.line(), start.place("parentSourcedId"), FaultCode.CYCLE, "Each is below "
                        + "the next: " + String.join(" -> ", path.stream().map(Excerpt::of).toList()) + " -> "
                        + Excerpt.of(start.cells().getFirst()) + ".");
            }
        }
    }
}
