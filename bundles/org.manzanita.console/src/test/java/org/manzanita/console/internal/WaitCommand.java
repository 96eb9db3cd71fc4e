package org.manzanita.console.internal;

import java.util.concurrent.CountDownLatch;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import picocli.CommandLine.Command;

/** Waits until the test lets it go on. */
@Command(name = "test:wait", description = "wait for a long time")
@Examples("test:wait")
@Needs("law.see")
public final class WaitCommand implements ConsoleCommand {

    private final CountDownLatch end;

    WaitCommand(CountDownLatch end) {
        this.end = end;
    }

    @Override
    public Answer run(Progress progress) {
        progress.say("Waiting …");
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("It was interrupted, which would close the ledger's files.", e);
        }
        return Answer.of(Part.Prose.of(Part.Line.of("This comes too late.")));
    }
}
