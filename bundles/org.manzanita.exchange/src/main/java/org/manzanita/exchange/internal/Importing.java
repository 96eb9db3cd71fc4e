package org.manzanita.exchange.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Pupil;

/**
 * One import: the folder is read and checked, held against the ledger, and recorded in one submission.
 *
 * <p>A folder that is large, of itself or beside the memory, is read in parts: first what is about the program, with the
 * pupils themselves, and then some pupils after others.
 */
final class Importing {

    /** Bytes of rows in a part, if the memory has room for more: what is made of so few is gone before it is old. */
    private static final long PART = 2 << 20;
    /** From so many bytes on, to check several parts at a time is less work than to hold all rows. */
    private static final long FEW = 8 * PART;
    /** Each part has a buffer while the rows are set aside. */
    private static final int MANY_PARTS = 1024;

    private final Ledger ledger;
    private final Offer offer;
    private final LocalDate today;
    private final long atOnce;
    private final Progress progress;
    private final Faults faults = new Faults(Comparator.comparingInt(Importing::placeOf));
    private final Incoming incoming = new Incoming();
    private final References references = new References(incoming, faults);
    private final Recording recording;
    private final TableReader reader;

    /**
     * @param today the day of the import, before which every pupil is born
     * @param atOnce how many bytes of rows about pupils may be read at once
     */
    Importing(Ledger ledger, Offer offer, LocalDate today, long atOnce, Progress progress) {
        this.ledger = ledger;
        this.offer = offer;
        this.today = today;
        this.atOnce = atOnce;
        this.progress = progress;
        this.recording = new Recording(ledger, incoming, faults);
        this.reader = new TableReader(offer, incoming, references,
                new RowRules(incoming, references, faults, today), faults, progress);
    }

    /**
     * @param by who records it; null to record nothing
     * @throws ExchangeException if there is no such folder, or a large one cannot be set aside
     */
    ImportResult run(Path folder, @Nullable String by) {
        var files = FolderFiles.of(folder, offer, faults);
        var written = WrittenAfter.of(folder);
        if (files.bytesAboutPupils() > Math.min(atOnce, FEW)) {
            return inParts(files, written, by);
        }
        read(files, TableGuide.all());
        var lea = lea();
        compare(files, lea, written, entry -> {});
        return recording.finish(lea, by, progress);
    }

    private ImportResult inParts(FolderFiles files, Optional<WrittenAfter> written, @Nullable String by) {
        read(files, TableGuide.all().stream().filter(guide -> !guide.isAboutPupils()).toList());
        var lea = lea();
        long bytes = files.bytesAboutPupils();
        var parts = new PupilParts(pupils(lea), bytes / partBytes(bytes) + 1, bytes / Math.max(1, atOnce) + 1);
        try (var rows = new RowsAside(files.inOrder(PartsCheck.TABLES), reader, parts);
                var lines = lea.isEmpty() || by == null
                        ? null
                        : new PlannedLines(ledger.beginLong(lea.get(), by), parts)) {
            rows.take();
            var ours = compare(files, lea, written, rows::meet);
            rows.settle();
            recording.count();
            var planned = Optional.ofNullable(lines);
            if (faults.faultCount() == 0) {
                planned.ifPresent(all -> all.begin(new Plan(incoming)));
            }
            new PartsCheck(incoming, reader, faults, today, ours).run(rows, new PupilsOnRecord(ledger, lea, parts),
                    planned, parts.count(), progress, recording::count);
            refuseTooManyJoined(parts);
            return recording.finish(lea, by, progress,
                    (its, names) -> planned.ifPresent(all -> all.record(names)));
        }
    }

    private void refuseTooManyJoined(PupilParts parts) {
        if (parts.tooManyJoined() && faults.faultCount() == 0) {
            throw new ExchangeException("More pupils have to do with one another, by identifiers that move from one"
                    + " to the next, than fit into the memory. Start again with more, as in"
                    + " MANZANITA_JAVA_OPTIONS=-Xmx4g. Nothing was recorded.");
        }
    }

    private long partBytes(long all) {
        return Math.clamp(atOnce / PartsCheck.AT_ONE_TIME, 1, Math.max(PART, all / MANY_PARTS));
    }

    private void read(FolderFiles files, List<TableGuide> tables) {
        incoming.turnTo(tables);
        files.inOrder(tables).forEach(file -> reader.read(file.getKey(), file.getValue()));
    }

    private Optional<WrittenAfter> compare(FolderFiles files, Optional<LeaId> lea, Optional<WrittenAfter> written,
            Consumer<Entry> each) {
        var comparison = new LedgerComparison(incoming, references, faults);
        var ours = Optional.<WrittenAfter>empty();
        if (lea.isPresent()) {
            progress.at("comparing with the ledger", 0, 0);
            ours = comparison.run(ledger, lea.get(), written, each);
        }
        if (lea.isPresent() || !files.has("lea")) {
            files.tellMissing(comparison.tables(), faults);
        }
        return ours;
    }

    /** The pupils of the folder; if it does not list them, those of the ledger. */
    private SortedSet<String> pupils(Optional<LeaId> lea) {
        var pupils = new TreeSet<String>();
        incoming.rows("pupils").forEach(row -> pupils.add(((Pupil) row.fact()).pupil().value()));
        if (pupils.isEmpty() && lea.isPresent()) {
            ledger.pupils(lea.get(), EntryId.LATEST).forEach(pupil -> pupils.add(pupil.value()));
        }
        return pupils;
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
