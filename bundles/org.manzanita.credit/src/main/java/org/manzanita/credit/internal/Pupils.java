package org.manzanita.credit.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.rules.PupilFile;

/**
 * The pupils of an LEA as the ledger stood after one entry: read one after another, judged on all processors, and handed on
 * in order. No more than a few of them are in memory.
 */
record Pupils(Ledger ledger, LeaId lea, EntryId asOf) {

    /** Pupils judged at one time. */
    private static final int AT_ONE_TIME = 128;

    <T> void all(Function<PupilFile, T> judge, Consumer<T> each) {
        var waiting = new ArrayList<PupilFile>(AT_ONE_TIME);
        ledger.sweep(lea, asOf, (pupil, entries) -> judged(new PupilFile(pupil, entries), waiting, judge, each));
        judgeAll(waiting, judge, each);
    }

    <T> void these(Collection<PupilId> pupils, Function<PupilFile, T> judge, Consumer<T> each) {
        var waiting = new ArrayList<PupilFile>(AT_ONE_TIME);
        for (var pupil : pupils) {
            judged(new PupilFile(pupil, ledger.about(lea, pupil, asOf)), waiting, judge, each);
        }
        judgeAll(waiting, judge, each);
    }

    private static <T> void judged(PupilFile file, List<PupilFile> waiting, Function<PupilFile, T> judge,
            Consumer<T> each) {
        waiting.add(file);
        if (waiting.size() == AT_ONE_TIME) {
            judgeAll(waiting, judge, each);
        }
    }

    private static <T> void judgeAll(List<PupilFile> waiting, Function<PupilFile, T> judge, Consumer<T> each) {
        waiting.parallelStream().map(judge).toList().forEach(each);
        waiting.clear();
    }
}
