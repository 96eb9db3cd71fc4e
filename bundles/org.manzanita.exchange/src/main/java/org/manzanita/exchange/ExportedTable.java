package org.manzanita.exchange;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.exchange.internal.ExportedCells;
import org.manzanita.model.Fact;
import org.manzanita.model.FormException;
import org.manzanita.model.PupilFact;

/**
 * One table of an exported program folder, for tools that read its files by themselves: a folder that {@link
 * ProgramFolder#exportTo} wrote needs no checking again.
 */
public final class ExportedTable {

    private final ExportedCells cells;

    private ExportedTable(ExportedCells cells) {
        this.cells = cells;
    }

    /** Every table, in the order of the folder: what is referred to stands before what refers. */
    public static List<ExportedTable> all() {
        return ExportedCells.all().stream().map(ExportedTable::new).toList();
    }

    /** The table's name, and that of its file without {@code .csv}. */
    public String name() {
        return cells.form().table();
    }

    /** The names of the columns that make the fact, in the order in which {@link #read} takes their cells. */
    public List<String> columns() {
        return cells.form().columns().stream().map(column -> column.name()).toList();
    }

    /** Whether each row is about one pupil, whom the column {@code pupil} names. */
    public boolean isAboutPupils() {
        return PupilFact.class.isAssignableFrom(cells.form().type());
    }

    /**
     * The fact that a row writes.
     *
     * @param row one cell a column, empty where the file has none
     * @throws FormException if a cell is not what its column holds
     */
    public Fact read(List<String> row) throws FormException {
        return cells.read(new ArrayList<>(row));
    }
}
