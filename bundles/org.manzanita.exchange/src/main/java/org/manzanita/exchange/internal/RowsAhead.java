package org.manzanita.exchange.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Hands rows on to another thread, many at a time, so that the next are read while those before them are taken. */
final class RowsAhead implements TableReader.Rows, AutoCloseable {

    private static final int ROWS = 1000;
    private static final int MOST_AHEAD = 8;

    private final TableReader.Rows taker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Deque<Future<?>> ahead = new ArrayDeque<>();
    private List<Handed> waiting = new ArrayList<>(ROWS);

    private record Handed(TableGuide guide, CsvRows.Line row) {}

    /** @param taker who takes the rows, one after another in their order */
    RowsAhead(TableReader.Rows taker) {
        this.taker = taker;
    }

    @Override
    public void take(TableGuide guide, CsvRows.Line row) {
        waiting.add(new Handed(guide, new CsvRows.Line(row.number(), List.copyOf(row.cells()))));
        if (waiting.size() == ROWS) {
            handOn();
        }
    }

    private void handOn() {
        var rows = waiting;
        waiting = new ArrayList<>(ROWS);
        ahead.add(thread.submit(() -> rows.forEach(handed -> taker.take(handed.guide, handed.row))));
        if (ahead.size() > MOST_AHEAD) {
            Awaited.of(ahead.remove());
        }
    }

    /** Returns when all rows are taken; what the taker throws is thrown on here, or when a later row is given. */
    void finish() {
        handOn();
        while (!ahead.isEmpty()) {
            Awaited.of(ahead.remove());
        }
    }

    /** Lets go of the rows that were not taken yet. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
