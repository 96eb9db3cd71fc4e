package org.manzanita.exchange.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.TableCount;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntryId;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;

/** One import: the folder is read and checked, held against the ledger, and recorded in one submission. */
final class Importing {

    private final Ledger ledger;
    private final Offer offer;
    private final Progress progress;
    private final Faults faults = new Faults();
    private final Incoming incoming = new Incoming();
    private final References references = new References(incoming, faults);
    private final TableReader reader;

    /** @param today the day of the import, before which every pupil is born */
    Importing(Ledger ledger, Offer offer, LocalDate today, Progress progress) {
        this.ledger = ledger;
        this.offer = offer;
        this.progress = progress;
        this.reader = new TableReader(offer, incoming, references,
                new RowRules(incoming, references, faults, today), faults, progress);
    }

    /**
     * @param by who records it; null to record nothing
     * @throws ExchangeException if there is no such folder
     */
    ImportResult run(Path folder, @Nullable String by) {
        var files = FolderFiles.of(folder, offer, faults);
        files.inOrder().forEach(file -> reader.read(file.getKey(), file.getValue()));
        var lea = lea();
        var comparison = new LedgerComparison(incoming, references, faults);
        if (lea.isPresent()) {
            progress.at("comparing with the ledger", 0, 0);
            comparison.run(ledger, lea.get(), WrittenAfter.of(folder));
        }
        if (lea.isPresent() || !files.has("lea")) {
            files.tellMissing(comparison.tables(), faults);
        }
        if (lea.isEmpty() || faults.faultCount() > 0) {
            return refused(lea);
        }
        var counts = counts();
        var names = newNames(lea.get());
        boolean record = by != null && (!names.isEmpty() || counts.stream().anyMatch(Importing::changes));
        if (by != null && record) {
            progress.at("recording", 0, 0);
            var lines = new Plan(incoming).lines();
            ledger.append(new Submission(lea.get(), by, lines, names));
        }
        return result(lea, record, counts, names.size());
    }

    private Optional<LeaId> lea() {
        var rows = incoming.rows("lea").stream().sorted(Comparator.comparingInt(Row::line)).toList();
        rows.stream().skip(1).forEach(row -> faults.add("lea.csv", row.line(), 0, FaultCode.OTHER_LEA,
                "This row names another LEA than line " + rows.getFirst().line() + ". Keep one folder for each LEA."));
        return rows.stream().findFirst().map(row -> ((Lea) row.fact()).lea());
    }

    private List<TableCount> counts() {
        var counts = new ArrayList<TableCount>();
        for (var guide : TableGuide.all()) {
            int unchanged = 0;
            int corrected = 0;
            for (var row : incoming.rows(guide).values()) {
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

    private ImportResult refused(Optional<LeaId> lea) {
        return result(lea, false, List.of(), 0);
    }

    private ImportResult result(Optional<LeaId> lea, boolean recorded, List<TableCount> counts, int names) {
        var order = Comparator.comparingInt(Importing::placeOf);
        return new ImportResult(lea, recorded, lea.map(ledger::head).orElse(EntryId.NONE), counts, names,
                faults.faults(order), faults.faultCount(), faults.notes(order), faults.noteCount());
    }

    private static int placeOf(String file) {
        var table = file.endsWith(".csv") ? file.substring(0, file.length() - 4) : file;
        return TableGuide.find(table).map(TableGuide::place).orElse(-1);
    }

    private static boolean changes(TableCount count) {
        return count.added() > 0 || count.corrected() > 0;
    }
}
