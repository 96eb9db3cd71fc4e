package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.TableCount;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/** The end of an import: what was read and compared is counted and, if there is no fault, recorded in one submission. */
final class Recording {

    private final Ledger ledger;
    private final Incoming incoming;
    private final Faults faults;
    private final Comparator<String> files;

    /** @param files the order in which faults are listed */
    Recording(Ledger ledger, Incoming incoming, Faults faults, Comparator<String> files) {
        this.ledger = ledger;
        this.incoming = incoming;
        this.faults = faults;
        this.files = files;
    }

    /** @param by who records it; null to record nothing */
    ImportResult finish(Optional<LeaId> lea, @Nullable String by, Progress progress) {
        if (lea.isEmpty() || faults.faultCount() > 0) {
            return result(lea, false, List.of(), 0);
        }
        var counts = counts();
        var names = newNames(lea.get());
        boolean record = by != null && (!names.isEmpty() || counts.stream().anyMatch(Recording::changes));
        if (by != null && record) {
            progress.at("recording", 0, 0);
            var lines = new Plan(incoming).lines();
            ledger.append(new Submission(lea.get(), by, lines, names));
        }
        return result(lea, record, counts, names.size());
    }

    private List<TableCount> counts() {
        var counts = new ArrayList<TableCount>();
        for (var guide : TableGuide.all()) {
            int unchanged = 0;
            int corrected = 0;
            for (var row : incoming.rows(guide)) {
                if (row.isUnchanged()) {
                    unchanged++;
                } else if (!row.corrects().isEmpty()) {
                    corrected++;
                }
            }
            int all = incoming.rows(guide).size();
            if (all > 0) {
                counts.add(new TableCount(guide.table(), all - unchanged - corrected, unchanged, corrected));
            }
        }
        return counts;
    }

    private List<PersonName> newNames(LeaId lea) {
        var known = new HashMap<String, PersonName>();
        ledger.names(lea).forEach(name -> known.put(name.personId(), name));
        return incoming.names().stream().filter(name -> !name.equals(known.get(name.personId())))
                .sorted(Comparator.comparing(PersonName::personId)).toList();
    }

    private ImportResult result(Optional<LeaId> lea, boolean recorded, List<TableCount> counts, int names) {
        return new ImportResult(lea, recorded, lea.map(ledger::head).orElse(EntryId.NONE), counts, names,
                faults.faults(files), faults.faultCount(), faults.notes(files), faults.noteCount());
    }

    private static boolean changes(TableCount count) {
        return count.added() > 0 || count.corrected() > 0;
    }
}
