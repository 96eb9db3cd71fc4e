package org.manzanita.ledger.jdbc.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of H2 whose writes reach the disk in the order in which they were made: {@code ordered:PATH}.
 *
 * <p>A disk may keep this page of what was written since the last force and lose that one. H2 takes what it wrote last
 * for whole if its first and last bytes are there; so after a power cut it could take up one whose middle is missing.
 * Here a write begins only when the one before it is forced, and its end, by which H2 knows that it is whole, is
 * written only when all before the end is forced. A power cut then leaves no more than the end of a process does.
 */
public final class OrderedFiles extends FilePathWrapper {

    static final String SCHEME = "ordered";

    /** The part of a write that a disk keeps or loses as a whole; H2's mark of its end is shorter. */
    private static final int SECTOR = 512;

    /** Makes them known to H2. */
    static void register() {
        FilePath.register(new OrderedFiles());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Ordered(super.open(mode));
    }

    /** An open file. */
    private static final class Ordered extends FileBaseDefault {

        private final FileChannel file;
        private boolean unforced;

        Ordered(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long at) throws IOException {
            int length = bytes.remaining();
            forceWhatWasWritten();
            unforced = true;
            if (length > SECTOR) {
                writeAll(bytes.slice(bytes.position(), length - SECTOR), at);
                file.force(false);
                bytes.position(bytes.position() + length - SECTOR);
                writeAll(bytes, at + length - SECTOR);
            } else {
                writeAll(bytes, at);
            }
            return length;
        }

        private void writeAll(ByteBuffer bytes, long at) throws IOException {
            for (long place = at; bytes.hasRemaining();) {
                place += file.write(bytes, place);
            }
        }

        @Override
        protected synchronized void implTruncate(long length) throws IOException {
            forceWhatWasWritten();
            unforced = true;
            file.truncate(length);
        }

        private void forceWhatWasWritten() throws IOException {
            if (unforced) {
                file.force(false);
                unforced = false;
            }
        }

        @Override
        public synchronized void force(boolean metadata) throws IOException {
            forceWhatWasWritten();
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // Readers are not to wait for a force.
        public int read(ByteBuffer into, long at) throws IOException {
            return file.read(into, at);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
