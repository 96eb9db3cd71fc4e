package org.manzanita.shadow.internal.apart;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.manzanita.credit.AskedApart;
import org.manzanita.platform.SeparateProcess;

/**
 * The process of one plug-in. Its time is bounded by that for which it keeps a processor busy, so that a machine that has
 * much to do makes it no later; and if it waits instead of working, by {@value #WAITING} times as long.
 */
final class Child implements AutoCloseable {

    /** Of heap. Classes, compiled code and buffers outside of it are bounded, too. */
    static final int MEGABYTES = 256;

    private static final int WAITING = 15;
    private static final long LOOKING = 2_000;
    private static final int OUT_OF_MEMORY = 3;

    private final SeparateProcess process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final ExecutorService exchanges;

    private Child(SeparateProcess process, String plugIn) {
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.questions(), 1 << 16));
        this.answers = new DataInputStream(new BufferedInputStream(process.answers(), 1 << 16));
        this.exchanges = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "asks " + plugIn + " apart");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts it.
     *
     * @param classPath of the packages that rules are written against, and of what answers there
     * @param unpacked the folder of the plug-in's bundle
     */
    static Child start(String plugIn, String classPath, Path unpacked) throws IOException {
        return new Child(SeparateProcess.standing(List.of("-XX:MaxMetaspaceSize=64m", "-XX:ReservedCodeCacheSize=32m",
                "-XX:MaxDirectMemorySize=8m", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + unpacked.resolve("error"), "-cp", classPath,
                ApartMain.class.getName(), unpacked.toString()), MEGABYTES), plugIn);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /**
     * The content of the frame that answers.
     *
     * @param longest bytes of an answer
     * @param allowed in time of a processor
     * @throws AskedApart.Failed if there is none; then the process is of no more use
     */
    byte[] ask(byte[] question, int longest, Duration allowed) {
        var used = process.busy();
        long began = System.nanoTime();
        var answered = exchanges.submit(() -> {
            Asked.write(questions, question);
            return Asked.read(answers, longest);
        });
        while (true) {
            try {
                return answered.get(Math.min(LOOKING, allowed.toMillis()), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (isOver(used, allowed) || System.nanoTime() - began >= WAITING * allowed.toNanos()) {
                    throw new AskedApart.Failed("did not answer within " + allowed.toMillis() + " ms.", true);
                }
            } catch (ExecutionException e) {
                throw new AskedApart.Failed("failed: " + ended(), false);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AskedApart.Failed("was not waited for, since the question was withdrawn.", true);
            }
        }
    }

    private boolean isOver(Optional<Duration> used, Duration allowed) {
        return process.busy().flatMap(now -> used.map(now::minus)).map(busy -> busy.compareTo(allowed) >= 0)
                .orElse(false);
    }

    private String ended() {
        return process.exitCode(Duration.ofSeconds(2)).map(code -> code == OUT_OF_MEMORY
                ? "it needed more than the " + MEGABYTES + " MB that it may have."
                : "its process ended with " + code + ".").orElse("its answer cannot be read.");
    }

    @Override
    public void close() {
        exchanges.shutdownNow();
        try {
            process.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
