package org.manzanita.console.ssh.internal;

import java.time.Instant;
import java.util.function.Consumer;
import org.manzanita.access.Caller;

/**
 * A connection on which somebody has shown a good key.
 *
 * <p>What runs on it notes here when a key was pressed or a line shown.
 */
final class OpenSession {

    private final Caller caller;
    private final Instant since;
    private final Consumer<String> end;
    private volatile Instant lastActive;
    private volatile boolean isWorking;
    private volatile boolean isSurplus;

    /** @param end ends the connection, with a reason that the other side is told */
    OpenSession(Caller caller, Instant since, Consumer<String> end) {
        this.caller = caller;
        this.since = since;
        this.lastActive = since;
        this.end = end;
    }

    Caller caller() {
        return caller;
    }

    Instant since() {
        return since;
    }

    Instant lastActive() {
        return lastActive;
    }

    void active(Instant now) {
        lastActive = now;
    }

    /** Whether it runs the command of a script, which nobody sits before. */
    boolean isWorking() {
        return isWorking;
    }

    void working(boolean now) {
        isWorking = now;
    }

    /** Whether its key had as many sessions as it may have when this one came. */
    boolean isSurplus() {
        return isSurplus;
    }

    void surplus() {
        isSurplus = true;
    }

    void end(String because) {
        end.accept(because);
    }
}
