package org.manzanita.exchange.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.FaultCode;

/**
 * The content lines of an iCalendar file, one at a time, unfolded (RFC 5545, 3.1). A fold can stand within a letter, so
 * bytes are put together before they are read as UTF-8.
 */
final class CalendarLines implements Closeable {

    /** The longest content line, in bytes. */
    static final int LONGEST = 1 << 16;

    private static final int END = -1;

    private final InputStream in;
    private final String file;
    private final Faults faults;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int line = 1;

    /** @param number the line of the file on which it begins */
    record Line(int number, String text) {}

    CalendarLines(InputStream in, String file, Faults faults) throws IOException {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.file = file;
        this.faults = faults;
        this.in.mark(3);
        if (this.in.read() != 0xEF || this.in.read() != 0xBB || this.in.read() != 0xBF) {
            this.in.reset();
        }
    }

    /** The next line; null after the last, and after one that cannot be read, which was told. */
    @Nullable
    Line next() throws IOException {
        bytes.reset();
        int first = line;
        boolean any = false;
        for (int b = in.read(); b != END; b = in.read()) {
            any = true;
            if (b != '\r' && b != '\n') {
                bytes.write(b);
                if (bytes.size() > LONGEST) {
                    faults.add(file, first, 1, FaultCode.TOO_LONG, "The line is longer than 64 KiB.");
                    return null;
                }
            } else if (!goesOn(b)) {
                if (bytes.size() > 0) {
                    return whole(first);
                }
                first = line;
            }
        }
        return any && bytes.size() > 0 ? whole(first) : null;
    }

    /** After the first byte of a line's end: takes the rest of it, and the white space if the next line is its fold. */
    private boolean goesOn(int b) throws IOException {
        line++;
        if (b == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        in.mark(1);
        int next = in.read();
        if (next == ' ' || next == '\t') {
            return true;
        }
        in.reset();
        return false;
    }

    private @Nullable Line whole(int first) {
        try {
            return new Line(first, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            faults.add(file, first, 1, FaultCode.ENCODING,
                    "The line is not UTF-8. Save the file as UTF-8 where it comes"
                            + " from; its letters are never guessed.");
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
