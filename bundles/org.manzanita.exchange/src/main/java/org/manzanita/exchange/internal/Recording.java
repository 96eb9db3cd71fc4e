package org.manzanita.exchange.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.TableCount;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/**
 * The end of an import: what was read and compared is counted and, if there is no fault, recorded in one submission.
 */
final class Recording {

    private final Ledger ledger;
    private final Incoming incoming;
    private final Faults faults;
    private final RowCounts rows = new RowCounts();

    Recording(Ledger ledger, Incoming incoming, Faults faults) {
        this.ledger = ledger;
        this.incoming = incoming;
        this.faults = faults;
    }

    /** Counts what is at hand. */
    void count() {
        rows.add(incoming);
    }

    /** Counts what was counted apart. */
    void count(RowCounts others) {
        rows.add(others);
    }

    /**
     * Counts and records what is at hand, which is everything.
     *
     * @param by who records it; null to record nothing
     */
    ImportResult finish(Optional<LeaId> lea, @Nullable String by, Progress progress) {
        count();
        return finish(lea, by, progress, (its, names) -> ledger
                .append(new Submission(its, Objects.requireNonNull(by), new Plan(incoming).lines(), names)));
    }

    /**
     * Records what was counted.
     *
     * @param by who records it; null to record nothing
     * @param recorder records all lines, and the names that are new
     */
    ImportResult finish(Optional<LeaId> lea, @Nullable String by, Progress progress,
            BiConsumer<LeaId, List<PersonName>> recorder) {
        if (lea.isEmpty() || faults.faultCount() > 0) {
            return result(lea, false, List.of(), 0);
        }
        var counts = rows.tables();
        var names = newNames(lea.get());
        boolean record = by != null && (!names.isEmpty() || counts.stream().anyMatch(Recording::changes));
        if (record) {
            progress.at("recording", 0, 0);
            recorder.accept(lea.get(), names);
        }
        return result(lea, record, counts, names.size());
    }

    private List<PersonName> newNames(LeaId lea) {
        var known = new HashMap<String, PersonName>();
        ledger.names(lea).forEach(name -> known.put(name.personId(), name));
        return incoming.names().stream().filter(name -> !name.equals(known.get(name.personId())))
                .sorted(Comparator.comparing(PersonName::personId)).toList();
    }

    private ImportResult result(Optional<LeaId> lea, boolean recorded, List<TableCount> counts, int names) {
        return new ImportResult(lea, recorded, lea.map(ledger::head).orElse(EntryId.NONE), counts, names,
                faults.faults(), faults.faultCount(), faults.notes(), faults.noteCount());
    }

    private static boolean changes(TableCount count) {
        return count.added() > 0 || count.corrected() > 0;
    }
}
