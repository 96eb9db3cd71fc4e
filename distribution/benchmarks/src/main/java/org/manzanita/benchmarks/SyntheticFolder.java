package org.manzanita.benchmarks;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.manzanita.model.Column;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;

/**
 * Writes a synthetic year as a program folder. Rows come week after week, as in life, and not pupil after pupil; no more
 * than one pupil's week is in memory.
 */
public final class SyntheticFolder implements AutoCloseable {

    private final Path folder;
    private final Map<String, CsvWriter> tables = new HashMap<>();
    private long rows;

    private SyntheticFolder(Path folder) {
        this.folder = folder;
    }

    /** {@code PUPILS FOLDER}: writes the year of so many pupils, as the benchmark makes it, and says of how many rows it is. */
    public static void main(String... arguments) throws IOException {
        System.out.println(write(1, Integer.parseInt(arguments[0]), Path.of(arguments[1])) + " rows");
    }

    /**
     * Writes the year that the start value makes, of so many pupils.
     *
     * @return how many rows were written
     */
    public static long write(long start, int pupils, Path folder) throws IOException {
        return write(new SyntheticYear(start, pupils), folder);
    }

    /**
     * Writes the year into the folder, which is made if it is missing.
     *
     * @return how many rows were written
     */
    static long write(SyntheticYear year, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var written = new SyntheticFolder(folder)) {
            for (var fact : year.program()) {
                written.row(fact);
            }
            for (int pupil = 0; pupil < year.pupils(); pupil++) {
                for (var fact : year.pupil(pupil).start()) {
                    written.row(fact);
                }
            }
            for (int week = 0; week < SyntheticCalendar.WEEKS; week++) {
                for (int pupil = 0; pupil < year.pupils(); pupil++) {
                    for (var fact : year.pupil(pupil).week(week)) {
                        written.row(fact);
                    }
                }
            }
            return written.rows;
        }
    }

    private <T extends Fact> void row(T fact) throws IOException {
        var form = FactForm.of(fact);
        var table = tables.get(form.table());
        if (table == null) {
            table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF)
                    .build(folder.resolve(form.table() + ".csv"));
            table.writeRecord(form.columns().stream().map(Column::name).toList());
            tables.put(form.table(), table);
        }
        table.writeRecord(form.write(fact));
        rows++;
    }

    @Override
    public void close() throws IOException {
        for (var table : tables.values()) {
            table.close();
        }
    }
}
