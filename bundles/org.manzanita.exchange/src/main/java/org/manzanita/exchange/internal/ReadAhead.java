package org.manzanita.exchange.internal;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes one thing after another, and the next while the last is being used. */
final class ReadAhead<T> implements Iterator<T> {

    private final int count;
    private final IntFunction<T> making;
    private int next;
    private @Nullable CompletableFuture<T> ahead;

    /** @param making makes the things from 0 up to the count, that not counted, on any thread */
    ReadAhead(int count, IntFunction<T> making) {
        this.count = count;
        this.making = making;
    }

    @Override
    public boolean hasNext() {
        return next < count;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var made = ahead == null ? making.apply(next) : taken(ahead);
        next++;
        int after = next;
        ahead = hasNext() ? CompletableFuture.supplyAsync(() -> making.apply(after)) : null;
        return made;
    }

    private static <T> T taken(CompletableFuture<T> made) {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
