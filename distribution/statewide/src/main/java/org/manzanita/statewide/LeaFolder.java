package org.manzanita.statewide;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.exchange.ExportedTable;

/** The exported program folder of one LEA. */
record LeaFolder(Path folder) {

    /**
     * The folder itself if it is one, else those in it.
     *
     * @throws IllegalArgumentException if there is none
     */
    static List<LeaFolder> in(Path folder) {
        if (isOne(folder)) {
            return List.of(new LeaFolder(folder));
        }
        try (var below = Files.list(folder)) {
            var found = below.filter(LeaFolder::isOne).sorted().map(LeaFolder::new).toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("No program folder is in " + folder + ": none has a file lea.csv. "
                        + "Write one for each LEA with program:export.");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve("lea.csv"));
    }

    /** The code of the LEA whose folder it is. */
    String lea() {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("lea.csv"))) {
            return csv.stream().findFirst().flatMap(record -> record.findField("lea"))
                    .orElseThrow(() -> new IllegalArgumentException(folder.resolve("lea.csv") + " names no LEA."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(ExportedTable table) {
        return Files.isRegularFile(file(table));
    }

    Path file(ExportedTable table) {
        return folder.resolve(table.name() + ".csv");
    }

    /** What is not about one pupil: small enough for every worker to hold. */
    List<ProgramRow> program(List<ExportedTable> tables) {
        var rows = new ArrayList<ProgramRow>();
        for (int place = 0; place < tables.size(); place++) {
            var table = tables.get(place);
            if (!table.isAboutPupils() && has(table)) {
                try (var csv = CsvReader.builder().ofNamedCsvRecord(file(table))) {
                    for (var record : csv) {
                        rows.add(new ProgramRow(place, cells(table, record)));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return rows;
    }

    private static List<String> cells(ExportedTable table, NamedCsvRecord record) {
        return new ArrayList<>(table.columns().stream().map(column -> record.findField(column).orElse("")).toList());
    }
}
