package org.manzanita.exchange.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import org.manzanita.exchange.FaultCode;

/**
 * Reads an archive's own list of its entries, and tells of everything that could do harm before a byte is unpacked: bombs,
 * archives within, names that lead out of the folder, links, names that are one, encryption, a list that breaks off.
 */
final class RosterZip {

    private static final int MOST_ENTRIES = 200;
    private static final long MOST_BYTES = 2L << 30;
    private static final long RATIO_FROM = 1 << 20;
    private static final long MOST_RATIO = 100;

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int UNIX = 3;
    private static final int LINK = 0xA000;
    private static final int KIND = 0xF000;

    private final String file;
    private final Faults faults;
    private long bytes;

    private RosterZip(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Whether the archive may be opened; if not, why is told. */
    static boolean isSafe(Path zip, String file, Faults faults) throws IOException {
        int before = faults.faultCount();
        try (var channel = FileChannel.open(zip)) {
            new RosterZip(file, faults).check(channel);
        }
        return faults.faultCount() == before;
    }

    private void check(FileChannel channel) throws IOException {
        var tail = read(channel, Math.max(0, channel.size() - END_LENGTH - LONGEST_COMMENT),
                END_LENGTH + LONGEST_COMMENT);
        int end = -1;
        for (int i = tail.limit() - END_LENGTH; i >= 0 && end < 0; i--) {
            end = tail.getInt(i) == END ? i : -1;
        }
        if (end < 0) {
            tell("It has no list of its entries at its end: it is truncated, or no zip.");
            return;
        }
        int count = Short.toUnsignedInt(tail.getShort(end + 10));
        long length = Integer.toUnsignedLong(tail.getInt(end + 12));
        long at = Integer.toUnsignedLong(tail.getInt(end + 16));
        if (count > MOST_ENTRIES) {
            tell("It has " + (count == LONGEST_COMMENT ? "65,535 or more" : count) + " entries, and at most "
                    + MOST_ENTRIES + " are taken.");
            return;
        }
        if (at + length > channel.size() || length > Integer.MAX_VALUE) {
            tell("The list of its entries does not lie within it: it is truncated.");
            return;
        }
        entries(read(channel, at, (int) length), count);
    }

    private void entries(ByteBuffer list, int count) {
        var names = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            if (list.remaining() < ENTRY_LENGTH || list.getInt(list.position()) != ENTRY) {
                tell("The list of its entries breaks off after " + i + " of " + count + ".");
                return;
            }
            int start = list.position();
            int nameLength = Short.toUnsignedInt(list.getShort(start + 28));
            int rest = Short.toUnsignedInt(list.getShort(start + 30)) + Short.toUnsignedInt(list.getShort(start + 32));
            if (list.remaining() < ENTRY_LENGTH + nameLength + rest) {
                tell("The list of its entries breaks off within entry " + (i + 1) + ".");
                return;
            }
            var name = new byte[nameLength];
            list.get(start + ENTRY_LENGTH, name);
            entry(new String(name, StandardCharsets.UTF_8), list, start);
            if (!names.add(new String(name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))) {
                tell("Two entries are called " + Excerpt.of(new String(name, StandardCharsets.UTF_8))
                        + ", or differ in capitals alone.");
            }
            list.position(start + ENTRY_LENGTH + nameLength + rest);
        }
    }

    private void entry(String name, ByteBuffer list, int start) {
        var shown = "The entry " + Excerpt.of(name);
        int flags = Short.toUnsignedInt(list.getShort(start + 8));
        long packed = Integer.toUnsignedLong(list.getInt(start + 20));
        long size = Integer.toUnsignedLong(list.getInt(start + 24));
        bytes += size;
        if (name.indexOf('\\') >= 0 || name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*")
                || name.equals("..") || name.startsWith("../") || name.contains("/../") || name.endsWith("/..")
                || name.chars().anyMatch(c -> c < ' ')) {
            tell(shown + " has a name that leads out of the folder.");
        }
        if ((flags & 1) != 0) {
            tell(shown + " is encrypted.");
        }
        if (name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(zip|gz|tgz|7z|rar|jar|tar|bz2|xz)")) {
            tell(shown + " is an archive within the archive.");
        }
        int madeBy = Short.toUnsignedInt(list.getShort(start + 4)) >> 8;
        int mode = list.getInt(start + 38) >>> 16;
        if (madeBy == UNIX && (mode & KIND) == LINK) {
            tell(shown + " is a link.");
        }
        if (size > RATIO_FROM && size / Math.max(1, packed) > MOST_RATIO) {
            tell(shown + " would unpack to " + size / Math.max(1, packed) + " times its size.");
        }
        if (bytes > MOST_BYTES && bytes - size <= MOST_BYTES) {
            tell("Its entries would unpack to more than 2 GiB.");
        }
    }

    private void tell(String says) {
        faults.add(file, 0, 0, FaultCode.UNSAFE_ZIP, says + " Nothing was unpacked.");
    }

    private static ByteBuffer read(FileChannel channel, long at, int most) throws IOException {
        var buffer = ByteBuffer.allocate((int) Math.min(most, channel.size() - at)).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // Reads on until the buffer is full or the file ends.
        }
        return buffer.flip();
    }
}
