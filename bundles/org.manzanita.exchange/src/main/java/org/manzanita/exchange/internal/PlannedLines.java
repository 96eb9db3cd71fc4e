package org.manzanita.exchange.internal;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.FormException;

/**
 * What is to be recorded of a folder that is read in parts, set aside until it is known that nothing is wrong with any of
 * it. It comes out in the order in which it would be recorded if it were held at once.
 */
final class PlannedLines implements Closeable {

    private static final List<FactForm<?>> FORMS = FactForm.all();

    private final PupilParts parts;
    private final Spool spool;
    private final Map<String, Integer> tables = new HashMap<>();

    /** @param parts the ranges of pupils, of each of which all lines fit into memory */
    PlannedLines(PupilParts parts) {
        this.parts = parts;
        this.spool = Spool.open(parts.count() + 1);
        FORMS.forEach(form -> tables.put(form.table(), tables.size()));
    }

    /**
     * Adds a plan; of a pupil's lines in several plans those of the first come first. Plans of different pupils may be
     * added at the same time.
     */
    void add(Plan plan) {
        // Pupils who are joined with others are not read with their range, but are recorded in it.
        plan.inOrder().sequential().forEachOrdered(pupil -> {
            var chain = spool.chain(pupil.pupil().isEmpty() ? 0 : 1 + parts.rangeOf(pupil.pupil()));
            synchronized (chain) {
                write(pupil, chain);
            }
        });
    }

    private void write(Plan.OfPupil pupil, Spool.Chain chain) {
        chain.text(pupil.pupil());
        chain.number(pupil.lines().size());
        for (var line : pupil.lines()) {
            chain.text(line.source());
            write(line.fact(), chain);
        }
    }

    private <T extends Fact> void write(T fact, Spool.Chain chain) {
        var form = FactForm.of(fact);
        chain.number(tables.getOrDefault(form.table(), -1));
        chain.texts(form.write(fact));
    }

    /** All lines, those about the program first and then range after range of pupils. */
    Iterator<List<Submission.Line>> inOrder() {
        return new ReadAhead<>(parts.count() + 1, chain -> lines(spool.chain(chain).read()));
    }

    private static List<Submission.Line> lines(Spool.Reading from) {
        var readers = FORMS.stream().map(FactForm::reader).toList();
        var pupils = new ArrayList<Plan.OfPupil>();
        while (from.hasMore()) {
            var pupil = from.text();
            var lines = new ArrayList<Submission.Line>();
            for (int left = from.number(); left > 0; left--) {
                var source = from.text();
                lines.add(new Submission.Line(fact(readers.get(from.number()), from.texts()), source));
            }
            pupils.add(new Plan.OfPupil(pupil, lines));
        }
        pupils.sort(Comparator.comparing(Plan.OfPupil::pupil));
        return pupils.stream().flatMap(pupil -> pupil.lines().stream()).toList();
    }

    private static Fact fact(FactForm.Reader<?> reader, List<String> texts) {
        try {
            return reader.read(texts);
        } catch (FormException e) {
            throw new IllegalStateException("A fact of " + reader.form().table() + " was set aside and cannot be read.",
                    e);
        }
    }

    @Override
    public void close() {
        spool.close();
    }
}
