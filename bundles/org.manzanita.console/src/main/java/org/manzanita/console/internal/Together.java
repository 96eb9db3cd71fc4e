package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.manzanita.access.Acting;
import org.manzanita.access.Batch;

/**
 * Lines whose entries go into the ledger together. How a line that changes something ended is put on record when that is
 * known: with the last of them.
 */
final class Together {

    private final Batch batch = new Batch();
    private final List<Acting> actings = new ArrayList<>();
    private final List<IntConsumer> outcomes = new ArrayList<>();

    Acting within(Acting acting) {
        return acting.within(batch);
    }

    /** Puts off what is put on record of how a line ended, which is given the exit code. */
    void later(Acting acting, IntConsumer outcome) {
        actings.add(acting);
        outcomes.add(outcome);
    }

    /** How many names were shown in full by lines of which nothing says so on record yet. */
    int namesSeen() {
        return actings.stream().mapToInt(Acting::namesSeen).sum();
    }

    /**
     * Adds everything to the ledger, and puts every line on record.
     *
     * @return what was added
     */
    String record() {
        var recorded = batch.record();
        outcomes.forEach(outcome -> outcome.accept(0));
        return recorded;
    }

    /** Lets go of everything that is not recorded, and puts on record of each line that it ended with this code. */
    void dropUnlessRecorded(int code) {
        if (!batch.isRecorded()) {
            batch.drop();
            outcomes.forEach(outcome -> outcome.accept(code));
        }
    }
}
