package org.manzanita.ledger.jdbc.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One file on a disk in memory. It can fill up, fail a write or a force, and it remembers what was done to it in what
 * order, so that {@link PowerCut} can say what would be left if the power had been cut at any instant.
 */
final class SimulatedDisk {

    /** What a force takes, so that writers gather behind it as they do on a real disk. */
    private static final long FORCE_NANOS = 300_000;

    /** What was done to the file, or told by its writer, in its order. */
    sealed interface Event {}

    /** Bytes were written. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Written(long at, byte[] bytes) implements Event {}

    /** The file was cut to a length. */
    record Truncated(long length) implements Event {}

    /** Everything before the event of this number is on disk. */
    record Forced(int before) implements Event {}

    /** A writer was answered. */
    record Told(Trial.Acknowledged what) implements Event {}

    private final List<Event> events = new ArrayList<>();
    private final boolean recording;
    private final FileImage before;
    private FileImage image;
    private long writes;
    private long forces;
    private long room = Long.MAX_VALUE;
    private LongPredicate failingWrites = write -> false;
    private @Nullable FileImage lies;
    private LongPredicate failingForces = force -> false;

    SimulatedDisk(FileImage image, boolean recording) {
        this.before = image.copy();
        this.image = image.copy();
        this.recording = recording;
    }

    /** An empty disk that remembers nothing. */
    static SimulatedDisk plain() {
        return new SimulatedDisk(new FileImage(), false);
    }

    /** Which writes fail, counted from 1. */
    synchronized void failWrites(LongPredicate which) {
        failingWrites = which;
    }

    /** Which forces fail, counted from 1. */
    synchronized void failForces(LongPredicate which) {
        failingForces = which;
    }

    /** From now on the file cannot grow. */
    synchronized void fill() {
        room = image.length();
    }

    synchronized void free() {
        room = Long.MAX_VALUE;
    }

    /** From now on no write and no force fails. */
    synchronized void heal() {
        failingWrites = write -> false;
        failingForces = force -> false;
    }

    /** From now on what is written is not there after all. */
    synchronized void lie() {
        lies = image.copy();
    }

    synchronized long writes() {
        return writes;
    }

    synchronized long forces() {
        return forces;
    }

    synchronized void tell(Trial.Acknowledged told) {
        events.add(new Told(told));
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** What was on it before the first event. */
    synchronized FileImage before() {
        return before.copy();
    }

    /** Takes over a ledger that was begun as a file, if nothing is on the disk yet. */
    synchronized void begin(Path begun) {
        if (image.length() == 0) {
            try {
                var bytes = Files.readAllBytes(begun);
                before.write(0, bytes, 0, bytes.length);
                image = before.copy();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What is on it now. */
    synchronized FileImage image() {
        return lies == null ? image.copy() : lies.copy();
    }

    synchronized long length() {
        return image.length();
    }

    synchronized int read(ByteBuffer into, long at) {
        return image.read(into, at);
    }

    synchronized int write(ByteBuffer from, long at) throws IOException {
        if (failingWrites.test(++writes)) {
            throw new IOException("Input/output error");
        } else if (at + from.remaining() > room) {
            throw new IOException("No space left on device");
        }
        var bytes = new byte[from.remaining()];
        from.get(bytes);
        image.write(at, bytes, 0, bytes.length);
        if (recording) {
            events.add(new Written(at, bytes));
        }
        return bytes.length;
    }

    synchronized void truncate(long length) {
        image.truncate(length);
        if (recording) {
            events.add(new Truncated(length));
        }
    }

    void force() throws IOException {
        int before;
        synchronized (this) {
            if (failingForces.test(++forces)) {
                throw new IOException("Input/output error");
            }
            before = events.size();
        }
        if (recording) {
            LockSupport.parkNanos(FORCE_NANOS);
            synchronized (this) {
                events.add(new Forced(before));
            }
        }
    }
}
