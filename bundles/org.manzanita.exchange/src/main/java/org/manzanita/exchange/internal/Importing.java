package org.manzanita.exchange.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.ledger.Ledger;
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
        return new Recording(ledger, incoming, faults, Comparator.comparingInt(Importing::placeOf))
                .finish(lea, by, progress);
    }

    private Optional<LeaId> lea() {
        var rows = incoming.rows("lea").stream().sorted(Comparator.comparingInt(Row::line)).toList();
        rows.stream().skip(1).forEach(row -> faults.add("lea.csv", row.line(), 0, FaultCode.OTHER_LEA,
                "This row names another LEA than line " + rows.getFirst().line() + ". Keep one folder for each LEA."));
        return rows.stream().findFirst().map(row -> ((Lea) row.fact()).lea());
    }

    private static int placeOf(String file) {
        var table = file.endsWith(".csv") ? file.substring(0, file.length() - 4) : file;
        return TableGuide.find(table).map(TableGuide::place).orElse(-1);
    }
}
