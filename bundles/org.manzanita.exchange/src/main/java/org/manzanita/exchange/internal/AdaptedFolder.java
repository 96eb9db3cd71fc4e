package org.manzanita.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.ExportResult;
import org.manzanita.exchange.ProgramFolder;
import org.manzanita.exchange.SafeCell;
import org.manzanita.exchange.internal.TableGuide.ColumnGuide;
import org.manzanita.rules.ExchangeAdapter.Row;

/**
 * Rows that a plug-in took from a file of another system, as a folder that an import takes.
 *
 * <p>The names of files come from the tables that are known here, never from the plug-in, so none can point elsewhere.
 */
final class AdaptedFolder {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Set<String> NAMES = Set.of("lastName", "firstName");

    private final Map<String, TableGuide> taken;
    private final Map<TableGuide, Long> next = new HashMap<>();
    private int names;

    AdaptedFolder(Offer offer) {
        this.taken = offer.tables().stream().collect(Collectors.toMap(TableGuide::table, guide -> guide));
    }

    /**
     * @param folder an empty folder
     * @throws ExchangeException if a row is of no table that is taken, or has a cell of no column of its table
     */
    ExportResult write(List<Row> rows, Path folder) throws IOException {
        try (var files = new TableFiles(folder);
                var origins = TableFiles.csv(folder.resolve(ProgramFolder.ORIGINS))) {
            origins.writeRecord("file", "line", "from");
            for (var row : rows) {
                var guide = guide(row);
                var cells = cells(row, guide);
                files.write(guide, cells);
                long line = next.getOrDefault(guide, 2L);
                origins.writeRecord(guide.file(), Long.toString(line), SafeCell.write(row.from()));
                next.put(guide, line + 1 + cells.stream()
                        .mapToLong(cell -> LINE_END.matcher(cell).results().count()).sum());
            }
            return new ExportResult(files.counts(), names);
        }
    }

    private TableGuide guide(Row row) {
        var guide = taken.get(row.table());
        if (guide == null) {
            throw new ExchangeException("The plug-in made a row of the table " + Excerpt.of(row.table()) + " from "
                    + Excerpt.of(row.from()) + ", and no installed feature takes such a table. Nothing was written.");
        }
        return guide;
    }

    private List<String> cells(Row row, TableGuide guide) {
        var columns = guide.columns().stream().map(ColumnGuide::name).toList();
        row.cells().keySet().stream().filter(column -> !columns.contains(column)).sorted().findFirst()
                .ifPresent(column -> {
                    throw new ExchangeException("The plug-in made a cell of the column " + Excerpt.of(column) + " from "
                            + Excerpt.of(row.from()) + ", and the table '" + guide.table()
                            + "' has none of that name. Nothing was written.");
                });
        var cells = new ArrayList<String>();
        columns.forEach(column -> cells.add(row.cells().getOrDefault(column, "")));
        if (guide.hasNames() && row.cells().entrySet().stream()
                .anyMatch(cell -> NAMES.contains(cell.getKey()) && !cell.getValue().isEmpty())) {
            names++;
        }
        return cells;
    }
}
