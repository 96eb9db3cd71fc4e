package org.manzanita.exchange.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manzanita.exchange.SafeCell;

/** The files of a folder that is being written: one for each table that has a row, with its heading. */
final class TableFiles implements AutoCloseable {

    private final Path folder;
    private final Map<TableGuide, CsvWriter> writers = new HashMap<>();
    private final Map<TableGuide, Integer> rows = new TreeMap<>(Comparator.comparingInt(TableGuide::place));

    /** @param folder an empty folder */
    TableFiles(Path folder) {
        this.folder = folder;
    }

    /** @param cells one for each column of the table */
    void write(TableGuide guide, List<String> cells) throws IOException {
        var writer = writers.get(guide);
        if (writer == null) {
            writer = csv(folder.resolve(guide.file()));
            writers.put(guide, writer);
            writer.writeRecord(guide.columns().stream().map(TableGuide.ColumnGuide::name).toList());
        }
        var safe = new ArrayList<>(cells);
        for (int i = 0; i < safe.size(); i++) {
            if (guide.columns().get(i).isText()) {
                safe.set(i, SafeCell.write(safe.get(i)));
            }
        }
        writer.writeRecord(safe);
        rows.merge(guide, 1, Integer::sum);
    }

    static CsvWriter csv(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** The tables that have rows, in the order of the folder. */
    List<TableGuide> tables() {
        return List.copyOf(rows.keySet());
    }

    /** How many rows each table has, in the order of the folder. */
    Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        rows.forEach((guide, count) -> counts.put(guide.table(), count));
        return counts;
    }

    @Override
    public void close() throws IOException {
        for (var writer : writers.values()) {
            writer.close();
        }
        writers.clear();
    }
}
