package org.manzanita.exchange.internal;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.manzanita.model.Entry;
import org.manzanita.model.FactForm;

/** The rows about pupils of a folder that is too large to be held at once: set aside, and read again part after part. */
final class RowsAside implements Closeable {

    private final List<Map.Entry<TableGuide, Path>> files;
    private final TableReader reader;
    private final PupilParts parts;
    private final Spool spool;

    /** @param files in the order of the folder */
    RowsAside(List<Map.Entry<TableGuide, Path>> files, TableReader reader, PupilParts parts) {
        this.files = files;
        this.reader = reader;
        this.parts = parts;
        this.spool = Spool.open(parts.count());
    }

    /** Reads the files, and tells what is wrong with each as a whole. */
    void take() {
        try (var ahead = new RowsAhead(this::take)) {
            files.forEach(file -> {
                reader.read(file.getKey(), file.getValue(), ahead);
                ahead.finish();
            });
        }
    }

    private void take(TableGuide guide, CsvRows.Line row) {
        var cells = reader.cells(guide, row);
        parts.take(guide, cells);
        var chain = spool.chain(parts.partOf(guide, cells));
        chain.number(guide.place());
        chain.number(row.number());
        chain.texts(row.cells());
    }

    /** Takes note of an entry that stands in the ledger, and may have to do with another pupil's rows. */
    void meet(Entry entry) {
        var guide = TableGuide.of(FactForm.of(entry.fact()).table());
        if (guide.isAboutPupils()) {
            parts.meet(guide, guide.write(entry.fact()));
        }
    }

    /** Sees that the rows of pupils who have to do with one another lie in one part. */
    void settle() {
        for (int settled = 0; settled != parts.joins();) {
            settled = parts.joins();
            spool.clear();
            try (var ahead = new RowsAhead(this::take)) {
                files.forEach(file -> {
                    reader.again(file.getKey(), file.getValue(), ahead);
                    ahead.finish();
                });
            }
        }
    }

    /** Has the rows of a part checked. */
    void check(int part, TableReader by) {
        var tables = TableGuide.all();
        for (var from = spool.chain(part).read(); from.hasMore();) {
            var guide = tables.get(from.number());
            by.check(guide, new CsvRows.Line(from.number(), from.texts()));
        }
    }

    @Override
    public void close() {
        spool.close();
    }
}
