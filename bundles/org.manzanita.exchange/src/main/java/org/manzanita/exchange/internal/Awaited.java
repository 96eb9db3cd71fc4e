package org.manzanita.exchange.internal;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.manzanita.exchange.ExchangeException;

/** What a part of an import came to that was done on another thread. */
final class Awaited {

    private Awaited() {}

    /** What it came to; what was thrown there is thrown on here. */
    static <T> T of(Future<T> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException("The import was stopped. Nothing was recorded.", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException("A part of the import failed.", e);
            }
        }
    }
}
