package org.manzanita.exchange.internal;

import java.util.List;
import org.manzanita.exchange.SafeCell;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.FormException;

/** The cells of one table as an export writes them. */
public final class ExportedCells {

    private final TableGuide guide;

    private ExportedCells(TableGuide guide) {
        this.guide = guide;
    }

    public static List<ExportedCells> all() {
        return TableGuide.all().stream().map(ExportedCells::new).toList();
    }

    public FactForm<?> form() {
        return guide.form();
    }

    /** Takes the cells' protection against spreadsheets off again. */
    public Fact read(List<String> cells) throws FormException {
        for (int i = 0; i < cells.size(); i++) {
            if (guide.columns().get(i).isText()) {
                cells.set(i, SafeCell.read(cells.get(i)));
            }
        }
        return guide.form().read(cells);
    }
}
