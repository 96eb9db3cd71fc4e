package org.manzanita.feature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The list at the end of a zip, which says of links and encryption what the JDK's readers do not. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int KIND = 0xF000;
    private static final int LINK = 0xA000;

    private ZipDirectory() {}

    /**
     * An entry as the list has it.
     *
     * @param mode the rights and kind of file that Unix gave it; 0 where it was made elsewhere
     */
    record Listed(String name, int flags, int mode) {

        boolean isLink() {
            return (mode & KIND) == LINK;
        }

        boolean isEncrypted() {
            return (flags & 1) != 0;
        }
    }

    /** @throws IOException if there is no such list, or it is cut short */
    static List<Listed> of(byte[] bytes) throws IOException {
        var zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(zip);
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        long from = Integer.toUnsignedLong(zip.getInt(end + 16));
        var listed = new ArrayList<Listed>();
        for (int i = 0; i < count; i++) {
            if (from + ENTRY_LENGTH > end || zip.getInt((int) from) != ENTRY) {
                throw new IOException("its list of entries is damaged or cut short at entry " + (i + 1) + " of "
                        + count);
            }
            int at = (int) from;
            int name = Short.toUnsignedInt(zip.getShort(at + 28));
            int rest = Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
            if (at + ENTRY_LENGTH + name + rest > end) {
                throw new IOException("its list of entries is cut short at entry " + (i + 1) + " of " + count);
            }
            listed.add(new Listed(new String(bytes, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8),
                    Short.toUnsignedInt(zip.getShort(at + 8)), zip.getInt(at + 38) >>> 16));
            from = (long) at + ENTRY_LENGTH + name + rest;
        }
        if (from != end) {
            throw new IOException("something lies between its list of entries and its end");
        }
        return listed;
    }

    private static int end(ByteBuffer zip) throws IOException {
        int earliest = Math.max(0, zip.limit() - END_LENGTH - 0xFFFF);
        for (int at = zip.limit() - END_LENGTH; at >= earliest; at--) {
            if (zip.getInt(at) == END
                    && at + END_LENGTH + Short.toUnsignedInt(zip.getShort(at + 20)) == zip.limit()) {
                return at;
            }
        }
        throw new IOException("it has no list of entries at its end; it was cut short, or is no zip");
    }
}
