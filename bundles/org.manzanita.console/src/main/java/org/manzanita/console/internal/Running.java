package org.manzanita.console.internal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * A command line that runs beside the shell, so that Ctrl-C can stop or leave it.
 *
 * <p>It is not interrupted: an interrupted thread closes the files of the ledger under everyone else. It looks by itself
 * whether it is still wanted, wherever it can be broken off. One that was left finishes by itself, and what it would have
 * said is dropped.
 */
final class Running<T> implements Wanted {

    private final CompletableFuture<T> ended = new CompletableFuture<>();
    private final CompletableFuture<Boolean> left = new CompletableFuture<>();
    private volatile boolean isStopped;
    /** As long as it has not said otherwise: it may not have come so far. */
    private volatile boolean canBeStopped = true;

    private Running() {}

    static <T> Running<T> of(String name, Function<Running<T>, T> work) {
        var running = new Running<T>();
        var thread = new Thread(() -> {
            try {
                running.ended.complete(work.apply(running));
            } catch (RuntimeException | Error e) {
                running.ended.completeExceptionally(e);
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
        return running;
    }

    /** Leaves it, if it has not ended. */
    void leave() {
        left.complete(true);
    }

    @Override
    public boolean isLeft() {
        return left.isDone();
    }

    @Override
    public boolean isStopped() {
        return isStopped;
    }

    @Override
    public void begins(boolean itCanBeStopped) {
        canBeStopped = itCanBeStopped;
    }

    /** Whether it would be of use to stop it. */
    boolean canBeStopped() {
        return canBeStopped && !isStopped;
    }

    void stop() {
        isStopped = true;
    }

    /** What it returned, once it has ended well. */
    Optional<T> result() {
        return ended.isDone() && !ended.isCompletedExceptionally() ? Optional.of(ended.join()) : Optional.empty();
    }

    /** Waits until it has ended or is left; what it returned, or what is given for one that was left. */
    T await(T ifLeft) {
        try {
            CompletableFuture.anyOf(ended, left).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return ended.isDone() ? ended.join() : ifLeft;
    }

    /** A stream of what it says, until it is left. */
    PrintStream unlessLeft(PrintStream out) {
        return new PrintStream(new OutputStream() {

            @Override
            public void write(int octet) {
                if (!isLeft()) {
                    out.write(octet);
                }
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                if (!isLeft()) {
                    out.write(octets, from, length);
                }
            }

            @Override
            public void flush() {
                out.flush();
            }
        }, false, StandardCharsets.UTF_8);
    }
}
