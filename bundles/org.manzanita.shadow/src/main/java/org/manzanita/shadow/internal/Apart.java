package org.manzanita.shadow.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Works on a thread of its own, for nobody: what the platform has to know to look after itself, whoever asks. */
final class Apart {

    private Apart() {}

    static <T> T work(Supplier<T> work) {
        var run = CompletableFuture.supplyAsync(work, task -> {
            var thread = new Thread(task, "shadow run");
            thread.setDaemon(true);
            thread.start();
        });
        try {
            return run.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
