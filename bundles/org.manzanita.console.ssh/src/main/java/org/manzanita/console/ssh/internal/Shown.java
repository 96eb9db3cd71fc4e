package org.manzanita.console.ssh.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;

/** What is shown in a session. A long report that runs down the screen is no idleness. */
final class Shown extends FilterOutputStream {

    private final OpenSession session;
    private final Clock clock;

    Shown(OutputStream out, OpenSession session, Clock clock) {
        super(out);
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        session.active(clock.instant());
        out.write(octets, from, length);
    }
}
