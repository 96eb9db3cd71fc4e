package org.manzanita.console.internal;

import java.time.Instant;
import org.jline.reader.impl.history.DefaultHistory;

/** The lines that were typed, but for those in which something looks like a secret. */
final class OpenHistory extends DefaultHistory {

    @Override
    public void add(Instant time, String line) {
        if (!Secret.isIn(line)) {
            super.add(time, line);
        }
    }
}
