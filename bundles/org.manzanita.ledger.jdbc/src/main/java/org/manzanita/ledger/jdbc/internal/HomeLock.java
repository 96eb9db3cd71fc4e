package org.manzanita.ledger.jdbc.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.LedgerException;

/**
 * Keeps a second process from the folder of a ledger. The operating system holds the lock and lets go of it when the
 * process ends, however it ends: what the file says is only for people, and a file left behind locks nobody out.
 */
final class HomeLock implements AutoCloseable {

    /** Far behind the text, so that others can read it where a lock also forbids reading, as on Windows. */
    private static final long PLACE = 1L << 40;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws LedgerException if another process holds the folder, or it cannot be written in */
    static HomeLock of(Path folder) {
        var file = folder.resolve("lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                var holder = read(channel);
                channel.close();
                throw new LedgerException("The ledger in " + folder + " is held by " + holder
                        + ". Stop that one first, or give this one another folder (manzanita.home).");
            }
            sign(channel);
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new LedgerException("The folder " + folder + " cannot be written in (" + e.getMessage()
                    + "). Check who may write there, and that the disk is neither full nor read-only.", e);
        }
    }

    /** Says who holds it. On a full disk nobody can, and it is held all the same. */
    private static void sign(FileChannel channel) {
        try {
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode("process " + ProcessHandle.current().pid() + " on " + host()
                    + " since " + Instant.now().truncatedTo(ChronoUnit.SECONDS)), 0);
        } catch (IOException e) {
            // Whom to name to others is a help to them, and no condition.
            return;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, false);
        } catch (OverlappingFileLockException e) {
            // This process holds it itself, through another ledger.
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(400);
        channel.read(bytes, 0);
        return bytes.position() == 0 ? "another process" : StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }

    /** Lets go. The file stays: taking it away could take away one that another process has just locked. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LedgerException("The lock of the ledger could not be let go of (" + e.getMessage() + ").", e);
        }
    }
}
