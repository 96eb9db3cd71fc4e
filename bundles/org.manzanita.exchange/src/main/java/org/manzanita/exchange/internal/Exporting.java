package org.manzanita.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.ExportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.FactForm;
import org.manzanita.model.LeaId;

/**
 * One export: every fact that stands, pupil after pupil, each into the file of its table.
 *
 * <p>Rows are sorted by pupil, if the table has one, and then by key, so that the same facts give the same bytes.
 */
final class Exporting implements AutoCloseable {

    private final Path folder;
    private final Map<String, PersonName> names = new HashMap<>();
    private final TableFiles files;
    private int namesWritten;
    private @Nullable Entry last;

    /** @param folder an empty folder */
    Exporting(Path folder) {
        this.folder = folder;
        this.files = new TableFiles(folder);
    }

    ExportResult run(Ledger ledger, LeaId lea, EntryId asOf, Progress progress) throws IOException {
        ledger.names(lea).forEach(name -> names.put(name.personId(), name));
        progress.at("writing the program", 0, 0);
        write(ledger.aboutProgram(lea, asOf));
        int pupils = ledger.pupils(lea, asOf).size();
        var failure = new ArrayList<IOException>();
        var done = new int[1];
        ledger.sweep(lea, asOf, (pupil, entries) -> {
            try {
                if (failure.isEmpty()) {
                    write(entries);
                }
            } catch (IOException e) {
                failure.add(e);
            }
            progress.at("writing pupils", ++done[0], pupils);
        });
        if (!failure.isEmpty()) {
            throw failure.getFirst();
        }
        close();
        Files.writeString(folder.resolve(FolderFiles.PACKAGE),
                DataPackage.of(files.tables(), Optional.ofNullable(last)));
        return new ExportResult(files.counts(), namesWritten);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private void write(List<Entry> entries) throws IOException {
        for (var entry : entries) {
            if (last == null || entry.id().compareTo(last.id()) > 0) {
                last = entry;
            }
        }
        // Of several statements about one thing the last one counts, as it does for an import.
        var last = new TreeMap<TableGuide, TreeMap<String, List<String>>>(Comparator.comparingInt(TableGuide::place));
        for (var entry : LedgerComparison.standing(entries)) {
            var guide = TableGuide.of(FactForm.of(entry.fact()).table());
            var cells = guide.write(entry.fact());
            last.computeIfAbsent(guide, table -> new TreeMap<>()).put(guide.keyOf(cells), cells);
        }
        for (var table : last.entrySet()) {
            for (var row : table.getValue().entrySet()) {
                write(table.getKey(), row.getKey(), row.getValue());
            }
        }
    }

    private void write(TableGuide guide, String key, List<String> cells) throws IOException {
        var all = new ArrayList<>(cells);
        if (guide.hasNames()) {
            var name = names.get(key);
            all.add(name == null ? "" : name.lastName());
            all.add(name == null ? "" : name.firstName());
            namesWritten += name == null ? 0 : 1;
        }
        files.write(guide, all);
    }
}
