package org.manzanita.audit.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.manzanita.model.Days;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Surroundings;

/** AUD-G-02: below the threshold for an LEA of that size the auditor may pass the section by; the LEA is liable. */
final class Materiality {

    private final Surroundings around;
    private final ClaimExamined claim;

    Materiality(Surroundings around, ClaimExamined claim) {
        this.around = around;
        this.claim = claim;
    }

    /** In a sentence; empty if nothing was claimed. */
    Optional<String> told() {
        if (claim.period().isEmpty()) {
            return Optional.empty();
        }
        var claimed = claim.cells().stream().map(cell -> claim.ada(cell.claimed(), cell.place()))
                .reduce(Days.ZERO, Days::plus);
        var figure = around.program().figure(around.year(), "leaAda");
        if (figure.isEmpty()) {
            return Optional.of("Claimed in Independent Study: " + claimed.rounded(2)
                    + " ADA. Whether that is material depends on the LEA's own ADA (figure leaAda), which is not on "
                    + "record.");
        }
        var total = figure.get().fact().value();
        return around.law().rows("auditMaterialAda", around.year().lastDay()).stream()
                .filter(row -> holds(row, total)).findFirst()
                .map(row -> "Claimed in Independent Study: " + claimed.rounded(2) + " of " + total.toPlainString()
                        + " ADA of the LEA. From " + row.value()
                        + " ADA on the guide's section is tested, so the program is "
                        + (claimed.compareTo(Days.of(row.decimal())) >= 0
                                ? "material"
                                : "not material, and the LEA is liable all the same")
                        + " (" + row.section() + ").");
    }

    private static boolean holds(LawRow row, BigDecimal total) {
        var ends = row.applies().split("-", 2);
        return total.compareTo(new BigDecimal(ends[0])) >= 0
                && (ends.length < 2 || total.setScale(0, RoundingMode.DOWN).compareTo(new BigDecimal(ends[1])) <= 0);
    }
}
