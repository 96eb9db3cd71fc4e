package org.manzanita.statewide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.manzanita.credit.Question;
import org.manzanita.credit.internal.LedgerCreditService;
import org.manzanita.exchange.internal.LedgerProgramFolder;
import org.manzanita.model.EntryId;
import org.manzanita.model.SchoolYear;
import org.manzanita.testing.InMemoryLedger;

/** The days that the product earns on one machine: imported through its door, judged by its own service. */
final class LocalRun {

    private final Set<String> earned;

    private LocalRun(Set<String> earned) {
        this.earned = earned;
    }

    static LocalRun of(List<LeaFolder> folders, List<String> policyTexts, String year) {
        var rules = new Deployment(policyTexts);
        var ledger = new InMemoryLedger();
        var door = new LedgerProgramFolder(ledger, rules.modalities());
        for (var folder : folders) {
            var result = door.importFrom(folder.folder(), "statewide", (what, done, of) -> {});
            if (!result.faults().isEmpty()) {
                throw new IllegalStateException(folder.folder() + " is not taken by an import: "
                        + result.faults().getFirst());
            }
        }
        var credit = new LedgerCreditService(ledger, rules.lawSources(), rules.modalities(), rules.stateRules(),
                rules.policies());
        var earned = new HashSet<String>();
        for (var lea : ledger.leas()) {
            credit.sweep(Question.of(lea, SchoolYear.of(year)).asOf(EntryId.LATEST), judged -> PupilJudge
                    .earned(lea.toString(), judged).forEach(row -> earned.add(row.toString())));
        }
        return new LocalRun(earned);
    }

    int size() {
        return earned.size();
    }

    /** The days that only one of the two earns. */
    List<String> differing(List<Row> others) {
        var left = new HashSet<>(earned);
        var differing = new ArrayList<String>();
        for (var row : others) {
            if (!left.remove(row.toString())) {
                differing.add(row.toString());
            }
        }
        differing.addAll(left);
        return differing;
    }
}
