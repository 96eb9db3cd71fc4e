package org.manzanita.exchange.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.manzanita.exchange.ExchangeException;

/**
 * Numbers and texts that are set aside in a file, in several chains at once, and read again chain by chain. Each chain is
 * for one thread at a time, and several threads can have one each.
 *
 * <p>The file has no name where the system allows that, and is only its owner's in any case: it holds what is in the
 * folder, and nothing of it stays behind, however the process ends.
 */
final class Spool implements Closeable {

    private static final int BLOCK = 1 << 14;
    private static final int LONG = 0xFF;

    private final FileChannel file;
    private final Path path;
    private final List<Chain> chains = new ArrayList<>();
    private final AtomicLong end = new AtomicLong();

    private Spool(FileChannel file, Path path) {
        this.file = file;
        this.path = path;
    }

    /** @throws ExchangeException if there is no room */
    static Spool open(int chains) {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            // A temporary file is its owner's alone from the start; where it can, Java takes its name away at once.
            var path = Files.createTempFile(folder, "manzanita", ".import");
            var spool = new Spool(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE), path);
            for (int i = 0; i < chains; i++) {
                spool.chains.add(spool.new Chain());
            }
            return spool;
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static ExchangeException failed(Path where, IOException e) {
        return new ExchangeException("The folder is too large to be held in memory, and it could not be set aside in "
                + where + " (" + e.getMessage() + "). Nothing was recorded. Make room there, or name another place with"
                + " MANZANITA_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER.", e);
    }

    Chain chain(int number) {
        return chains.get(number);
    }

    /** Forgets what was set aside. */
    void clear() {
        chains.replaceAll(chain -> new Chain());
        end.set(0);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /** What is set aside in one order. */
    final class Chain {

        private byte[] last = new byte[0];
        private int count;
        private long[] blocks = new long[4];
        private int full;

        void number(int number) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                one(number >>> shift);
            }
        }

        void text(String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length < LONG) {
                one(bytes.length);
            } else {
                one(LONG);
                number(bytes.length);
            }
            put(bytes);
        }

        void bytes(byte[] bytes) {
            number(bytes.length);
            put(bytes);
        }

        private void put(byte[] bytes) {
            for (int at = 0; at < bytes.length;) {
                makeRoom();
                int some = Math.min(bytes.length - at, BLOCK - count);
                System.arraycopy(bytes, at, last, count, some);
                count += some;
                at += some;
            }
        }

        void texts(List<String> texts) {
            number(texts.size());
            texts.forEach(this::text);
        }

        private void one(int value) {
            makeRoom();
            last[count++] = (byte) value;
        }

        private void makeRoom() {
            if (last.length == 0) {
                last = new byte[BLOCK];
            } else if (count == BLOCK) {
                write();
            }
        }

        private void write() {
            long place = end.getAndAdd(BLOCK);
            try {
                var bytes = ByteBuffer.wrap(last);
                long at = place;
                while (bytes.hasRemaining()) {
                    at += file.write(bytes, at);
                }
            } catch (IOException e) {
                throw failed(path, e);
            }
            if (full == blocks.length) {
                blocks = Arrays.copyOf(blocks, full * 2);
            }
            blocks[full++] = place;
            count = 0;
        }

        /** Reads the chain from its beginning; nothing may be added meanwhile. */
        Reading read() {
            return new Reading(this);
        }
    }

    /** Reads a chain once. */
    final class Reading {

        private final Chain chain;
        private final Texts texts = new Texts();
        private final byte[] block = new byte[BLOCK];
        private byte[] bytes = new byte[256];
        private int nextBlock;
        private int at = BLOCK;
        private int limit = BLOCK;

        private Reading(Chain chain) {
            this.chain = chain;
        }

        boolean hasMore() {
            return at < limit || nextBlock < chain.full || (nextBlock == chain.full && chain.count > 0);
        }

        int number() {
            int number = 0;
            for (int i = 0; i < 4; i++) {
                number = number << 8 | one();
            }
            return number;
        }

        String text() {
            int length = one();
            if (length == LONG) {
                length = number();
            }
            if (length > bytes.length) {
                bytes = new byte[length];
            }
            get(bytes, length);
            for (int i = 0; i < length; i++) {
                if (bytes[i] < 0) {
                    return new String(bytes, 0, length, StandardCharsets.UTF_8);
                }
            }
            return texts.ofAscii(bytes, length);
        }

        byte[] bytes() {
            var read = new byte[number()];
            get(read, read.length);
            return read;
        }

        private void get(byte[] into, int length) {
            for (int from = 0; from < length;) {
                fill();
                int some = Math.min(length - from, limit - at);
                System.arraycopy(block, at, into, from, some);
                at += some;
                from += some;
            }
        }

        List<String> texts() {
            var texts = new String[number()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text();
            }
            return Arrays.asList(texts);
        }

        private int one() {
            fill();
            return block[at++] & 0xFF;
        }

        private void fill() {
            if (at < limit) {
                return;
            }
            at = 0;
            if (nextBlock == chain.full) {
                limit = chain.count;
                System.arraycopy(chain.last, 0, block, 0, limit);
            } else {
                load(chain.blocks[nextBlock]);
            }
            nextBlock++;
        }

        private void load(long from) {
            try {
                var into = ByteBuffer.wrap(block);
                while (into.hasRemaining() && file.read(into, from + into.position()) > 0) {
                    // A file gives what it has at hand.
                }
                if (into.hasRemaining()) {
                    throw new IOException("The file ends early.");
                }
            } catch (IOException e) {
                throw failed(path, e);
            }
            limit = BLOCK;
        }
    }
}
