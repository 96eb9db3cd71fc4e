package org.manzanita.console.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import picocli.CommandLine.Command;

/** Counts until it is stopped, or the test is over. */
@Command(name = "test:count", description = "count for ever")
@Examples("test:count")
@Needs("law.see")
public final class CountCommand implements ConsoleCommand {

    private final CountDownLatch end;

    CountCommand(CountDownLatch end) {
        this.end = end;
    }

    @Override
    public Answer run(Progress progress) {
        progress.say("Counting …");
        try {
            while (!end.await(1, TimeUnit.MILLISECONDS)) {
                Acting.now().orElseThrow().goOn();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("It was interrupted, which would close the ledger's files.", e);
        }
        return Answer.of();
    }
}
