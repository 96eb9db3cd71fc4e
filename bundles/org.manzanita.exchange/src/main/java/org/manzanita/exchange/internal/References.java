package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.TableGuide.ColumnGuide;
import org.manzanita.exchange.internal.TableGuide.Target;
import org.manzanita.model.Fact;
import org.manzanita.model.PupilFact;

/**
 * Sees that whatever a row refers to is there, in the folder or in the ledger, and belongs to the same pupil.
 *
 * <p>A folder can be an addition: what it does not hold is asked of the ledger, all at once, when the folder is read.
 */
final class References {

    private final Incoming incoming;
    private final Faults faults;
    private final Map<String, Map<Target, Map<String, List<Asked>>>> open = new HashMap<>();

    /** A cell that refers to something the folder does not hold. */
    private record Asked(String file, int line, int column, String name, String pupil) {}

    References(Incoming incoming, Faults faults) {
        this.incoming = incoming;
        this.faults = faults;
    }

    /** Checks every reference of a row; the cells are those of the table's columns. */
    void check(TableGuide guide, Fact fact, List<String> cells, int line, int[] places) {
        for (var referring : guide.referring()) {
            var identifier = cells.get(referring.column());
            if (!identifier.isEmpty() && !(referring.takesAll() && identifier.equals(CellForm.ALL))) {
                check(guide, guide.columns().get(referring.column()), referring.target(), identifier, pupilOf(fact),
                        line, places[referring.column()]);
            }
        }
    }

    void check(TableGuide guide, ColumnGuide column, Target target, String identifier, String pupil, int line,
            int place) {
        var there = target.guide();
        var row = there.isKey(target.column()) ? incoming.find(there, identifier) : null;
        if (row != null) {
            samePupil(new Asked(guide.file(), line, place, column.name(), pupil), target, identifier, row.fact(),
                    there.file() + ":" + row.line());
        } else if (!incoming.offers(target, identifier)) {
            open.computeIfAbsent(target.table(), table -> new HashMap<>())
                    .computeIfAbsent(target, asked -> new HashMap<>())
                    .computeIfAbsent(identifier, asked -> new ArrayList<>(1))
                    .add(new Asked(guide.file(), line, place, column.name(), pupil));
        }
    }

    /** Tells of a fact that stands in the ledger, which may be what a row refers to. */
    void meet(TableGuide guide, Fact fact, List<String> cells, String where) {
        open.getOrDefault(guide.table(), Map.of()).forEach((target, identifiers) -> {
            var identifier = cells.get(guide.indexOf(target.column()));
            var asked = identifiers.remove(identifier);
            if (asked != null) {
                asked.forEach(one -> samePupil(one, target, identifier, fact, where));
            }
        });
    }

    /** Reports what was found nowhere. */
    void tellDangling() {
        open.values().forEach(targets -> targets.forEach((target, identifiers) -> identifiers
                .forEach((identifier, asked) -> asked.forEach(one -> faults.add(one.file, one.line, one.column,
                        FaultCode.DANGLING_REFERENCE, one.name + " is " + Excerpt.of(identifier) + ", but neither "
                                + target.table() + ".csv nor the ledger has it as " + target.column() + ".")))));
    }

    private void samePupil(Asked asked, Target target, String identifier, Fact fact, String where) {
        var owner = pupilOf(fact);
        if (!target.table().equals("pupils") && !asked.pupil.isEmpty() && !owner.isEmpty()
                && !owner.equals(asked.pupil)) {
            faults.add(asked.file, asked.line, asked.column, FaultCode.OTHER_PUPIL, asked.name + " "
                    + Excerpt.of(identifier) + " belongs to pupil " + Excerpt.of(owner) + " (" + where
                    + "), and this row is about pupil " + Excerpt.of(asked.pupil) + ".");
        }
    }

    private static String pupilOf(Fact fact) {
        return fact instanceof PupilFact about ? about.pupil().value() : "";
    }
}
