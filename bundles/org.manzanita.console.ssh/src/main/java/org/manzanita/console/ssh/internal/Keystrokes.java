package org.manzanita.console.ssh.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

/** What is typed in a session. It notes that someone is there, and ends the session where a line has no end. */
final class Keystrokes extends FilterInputStream {

    private final OpenSession session;
    private final int longest;
    private final Clock clock;
    private int line;

    Keystrokes(InputStream in, OpenSession session, int longest, Clock clock) {
        super(in);
        this.session = session;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] octets, int from, int length) throws IOException {
        int count = line > longest ? -1 : super.read(octets, from, length);
        if (count > 0) {
            session.active(clock.instant());
        }
        for (int at = 0; at < count; at++) {
            boolean isEnter = octets[from + at] == '\r' || octets[from + at] == '\n';
            line = isEnter ? 0 : line + 1;
            if (line > longest) {
                session.end("More than " + longest + " characters came without Enter.");
                return -1;
            }
        }
        return count;
    }
}
