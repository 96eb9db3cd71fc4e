package org.manzanita.exchange.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.manzanita.exchange.Progress;
import org.manzanita.model.Entry;

/**
 * Checks the parts of a large folder, as many at a time as there are processors: each part's rows are held beside those
 * about the program, and beside no other part's.
 *
 * @param incoming what is about the program, of which nothing changes meanwhile
 * @param reader who read the files
 * @param faults what becomes of them is told there
 * @param today the day of the import
 * @param ours where in this ledger the folder was written, if it was in this one
 */
record PartsCheck(Incoming incoming, TableReader reader, Faults faults, LocalDate today, Optional<WrittenAfter> ours) {

    /** The tables whose rows are in parts. */
    static final List<TableGuide> TABLES = TableGuide.all().stream().filter(TableGuide::isAboutPupils).toList();

    /** So many parts are checked at a time. */
    static final int AT_ONE_TIME = Runtime.getRuntime().availableProcessors();

    /** What a part came to. */
    private record Checked(Faults faults, RowCounts counts) {}

    /**
     * Checks every part.
     *
     * @param lines takes what is to be recorded of each part in which nothing is wrong; empty to record nothing
     * @param counted is given the counts of each part, one after another
     */
    void run(RowsAside rows, PupilsOnRecord known, Optional<PlannedLines> lines, int parts, Progress progress,
            Consumer<RowCounts> counted) {
        try (var pool = Executors.newFixedThreadPool(AT_ONE_TIME)) {
            var begun = new ArrayDeque<Future<Checked>>();
            try {
                for (int part = 0; part < parts; part++) {
                    progress.at("checking pupils", part, parts);
                    int next = part;
                    // The ledger is asked here: it answers who asks.
                    var said = known.of(part);
                    begun.add(pool.submit(() -> check(next, rows, said, lines)));
                    if (begun.size() > AT_ONE_TIME) {
                        take(begun.remove(), counted);
                    }
                }
                while (!begun.isEmpty()) {
                    take(begun.remove(), counted);
                }
            } finally {
                begun.forEach(part -> part.cancel(true));
            }
        }
    }

    private Checked check(int part, RowsAside rows, List<List<Entry>> said, Optional<PlannedLines> lines) {
        var its = incoming.beside(TABLES);
        var wrong = faults.beside();
        var references = new References(its, wrong);
        rows.check(part, reader.beside(its, references, new RowRules(its, references, wrong, today), wrong));
        if (!said.isEmpty()) {
            var comparison = new LedgerComparison(its, references, wrong);
            said.forEach(entries -> comparison.meet(entries, entry -> {}));
            comparison.tell(ours);
        }
        var counts = new RowCounts();
        counts.add(its);
        if (wrong.faultCount() == 0) {
            lines.ifPresent(all -> all.add(new Plan(its)));
        }
        return new Checked(wrong, counts);
    }

    private void take(Future<Checked> part, Consumer<RowCounts> counted) {
        var checked = Awaited.of(part);
        faults.add(checked.faults());
        counted.accept(checked.counts());
    }
}
