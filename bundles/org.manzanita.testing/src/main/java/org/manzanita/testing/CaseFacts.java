package org.manzanita.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.manzanita.model.Column;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.FormException;
import org.manzanita.model.PupilFact;
import org.manzanita.model.Withdrawn;

/** The entries of a case, numbered as they come. */
final class CaseFacts {

    private static final Instant RECORDED = Instant.parse("2026-11-02T18:00:00Z");

    private final List<Entry> pupil = new ArrayList<>();
    private final List<Entry> program = new ArrayList<>();
    private long last;

    void add(Fact fact) {
        var entry = new Entry(new EntryId(++last), RECORDED, "case file", "", fact);
        boolean aboutPupil = fact instanceof PupilFact
                || (fact instanceof Withdrawn withdrawn && withdrawn.pupil().isPresent());
        (aboutPupil ? pupil : program).add(entry);
    }

    /** Adds a row of a table of the exchange folder; columns that it does not name are empty. */
    void row(String where, String table, Map<String, String> values) {
        var form = FactForm.ofTable(table);
        var unknown = new TreeSet<>(values.keySet());
        form.columns().stream().map(Column::name).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new CaseException(where + ": the table " + table + " has no columns " + unknown + ". It has "
                    + form.columns().stream().map(Column::name).toList() + ".");
        }
        try {
            add(form.read(form.columns().stream().map(column -> values.getOrDefault(column.name(), "")).toList()));
        } catch (FormException e) {
            throw new CaseException(where + ": " + e.getMessage());
        }
    }

    List<Entry> aboutPupil() {
        return List.copyOf(pupil);
    }

    List<Entry> aboutProgram() {
        return List.copyOf(program);
    }
}
