package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.manzanita.access.Acting;
import org.manzanita.access.Batch;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.ledger.LedgerException;

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
     * Does lines together: each is given to what runs it, and what they record is added to the ledger when all were done.
     *
     * @param dispatcher what would run them by themselves
     * @param lines runs the lines by the dispatcher it is given, and answers with the exit code
     */
    static int run(Dispatcher dispatcher, ToIntFunction<Dispatcher> lines) {
        var together = new Together();
        int code = Outcome.FAILED.exitCode();
        try {
            code = lines.applyAsInt(dispatcher.with(together));
            if (code == Outcome.DONE.exitCode()) {
                code = Outcome.BUSY.exitCode();
                var recorded = together.record();
                code = Outcome.DONE.exitCode();
                dispatcher.say(recorded.isEmpty()
                        ? "Every line was done. There was nothing to add to the ledger."
                        : "Every line was done, and all of it is in the ledger now: " + recorded + ".");
            }
            return code;
        } catch (LedgerException | CommandException e) {
            var told = Failure.of(e);
            code = told.outcome().exitCode();
            return dispatcher.fail(told, false);
        } finally {
            together.dropUnlessRecorded(code);
        }
    }

    /**
     * Adds everything to the ledger, and puts every line on record.
     *
     * @return what was added
     */
    private String record() {
        var recorded = batch.record();
        outcomes.forEach(outcome -> outcome.accept(0));
        return recorded;
    }

    /** Lets go of everything that is not recorded, and puts on record of each line that it ended with this code. */
    private void dropUnlessRecorded(int code) {
        if (!batch.isRecorded()) {
            batch.drop();
            outcomes.forEach(outcome -> outcome.accept(code));
        }
    }
}
