package org.manzanita.exchange.internal;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.manzanita.ledger.LongSubmission;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;

/**
 * What is to be recorded of a folder that is read in parts, as the ledger keeps it, set aside until it is known that
 * nothing is wrong with any of it. It is recorded in the order in which it would be if it were held at once.
 */
final class PlannedLines implements Closeable {

    private final LongSubmission submission;
    private final PupilParts parts;
    private final Spool spool;
    /** Lines of pupils, of whom more is to come. */
    private final SortedMap<String, List<Submission.Line>> begun = Collections.synchronizedSortedMap(new TreeMap<>());

    /** @param parts the ranges of pupils, of each of which all lines fit into memory */
    PlannedLines(LongSubmission submission, PupilParts parts) {
        this.submission = submission;
        this.parts = parts;
        this.spool = Spool.open(parts.count() + 1);
    }

    /** Adds what is known before any part is read: of pupils, their first lines. */
    void begin(Plan plan) {
        plan.inOrder(pupil -> {
            if (pupil.pupil().isEmpty()) {
                write(pupil);
            } else {
                begun.put(pupil.pupil(), pupil.lines());
            }
        });
    }

    /** Adds the rest of some pupils. Plans of different pupils may be added at the same time. */
    void add(Plan plan) {
        plan.inOrder(pupil -> {
            var lines = new ArrayList<Submission.Line>();
            var first = begun.remove(pupil.pupil());
            if (first != null) {
                lines.addAll(first);
            }
            lines.addAll(pupil.lines());
            write(new Plan.OfPupil(pupil.pupil(), lines));
        });
    }

    private void write(Plan.OfPupil pupil) {
        var written = submission.write(pupil.lines());
        // Pupils who are joined with others are not read with their range, but are recorded in it.
        var chain = spool.chain(pupil.pupil().isEmpty() ? 0 : 1 + parts.rangeOf(pupil.pupil()));
        synchronized (chain) {
            chain.text(pupil.pupil());
            chain.bytes(written);
        }
    }

    /** Records all of it, and these names: what is about the program first, and then range after range of pupils. */
    void record(List<PersonName> names) {
        List.copyOf(begun.entrySet()).forEach(pupil -> write(new Plan.OfPupil(pupil.getKey(), pupil.getValue())));
        begun.clear();
        submission.append(names, inOrder());
    }

    private Iterator<byte[]> inOrder() {
        return IntStream.rangeClosed(0, parts.count()).mapToObj(chain -> inOrder(spool.chain(chain).read()))
                .flatMap(List::stream).iterator();
    }

    private static List<byte[]> inOrder(Spool.Reading from) {
        var pupils = new ArrayList<Map.Entry<String, byte[]>>();
        while (from.hasMore()) {
            pupils.add(Map.entry(from.text(), from.bytes()));
        }
        pupils.sort(Map.Entry.comparingByKey(Comparator.naturalOrder()));
        return pupils.stream().map(Map.Entry::getValue).toList();
    }

    @Override
    public void close() {
        spool.close();
    }
}
