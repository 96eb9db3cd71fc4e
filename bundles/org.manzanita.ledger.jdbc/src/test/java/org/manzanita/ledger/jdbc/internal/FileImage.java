package org.manzanita.ledger.jdbc.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, in pages that copies share until one of them is written to. */
final class FileImage {

    static final int PAGE = 4096;

    private byte[] @Nullable [] pages = new byte[64][];
    private long length;

    FileImage copy() {
        var copy = new FileImage();
        copy.pages = pages.clone();
        copy.length = length;
        return copy;
    }

    long length() {
        return length;
    }

    /** Reads as a file channel does: -1 behind the end. */
    int read(ByteBuffer into, long at) {
        if (at >= length) {
            return into.hasRemaining() ? -1 : 0;
        }
        int count = (int) Math.min(into.remaining(), length - at);
        for (int done = 0; done < count;) {
            int within = (int) ((at + done) % PAGE);
            int some = Math.min(PAGE - within, count - done);
            var page = page((at + done) / PAGE);
            into.put(page == null ? new byte[some] : page, page == null ? 0 : within, some);
            done += some;
        }
        return count;
    }

    private byte @Nullable [] page(long number) {
        return number < pages.length ? pages[(int) number] : null;
    }

    /** Writes some of the bytes: those from one index to another. */
    void write(long at, byte[] bytes, int from, int until) {
        for (int done = from; done < until;) {
            long place = at + done;
            int number = (int) (place / PAGE);
            if (number >= pages.length) {
                pages = Arrays.copyOf(pages, number * 2);
            }
            int within = (int) (place % PAGE);
            int some = Math.min(PAGE - within, until - done);
            var old = pages[number];
            var page = old == null ? new byte[PAGE] : old.clone();
            System.arraycopy(bytes, done, page, within, some);
            pages[number] = page;
            done += some;
        }
        length = Math.max(length, at + until);
    }

    void truncate(long to) {
        if (to >= length) {
            return;
        }
        int number = (int) (to / PAGE);
        for (int i = number + 1; i < pages.length; i++) {
            pages[i] = null;
        }
        var last = page(number);
        if (last != null) {
            pages[number] = Arrays.copyOf(Arrays.copyOf(last, (int) (to % PAGE)), PAGE);
        }
        length = to;
    }
}
