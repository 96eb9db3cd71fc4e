package org.manzanita.console.ssh.internal.command;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manzanita.access.Caller;

/** The door for SSH, as its commands see it. Places are written {@code address:port}. */
public interface Ssh {

    /** A connection that stands open. */
    record Session(Caller caller, Instant since, Instant lastActive) {}

    /** Lets it be opened, from the next time on. */
    void enable(String address, int port);

    /** Closes it, and lets it not be opened again; whether it was enabled. */
    boolean disable();

    /** Where it is to be opened; empty while it is not enabled. */
    Optional<String> enabled();

    /** Where it stands open; empty while it is closed. */
    Optional<String> open();

    /** The fingerprint by which clients know this host; empty while it is closed. */
    Optional<String> hostKey();

    /**
     * Opens it.
     *
     * @return where
     * @throws IllegalStateException if it is open already, or not enabled
     */
    String serve() throws IOException;

    /** A code by which a person can bring in the first key; empty if there is a key already. */
    Optional<String> invite(String person);

    void awaitClosed() throws InterruptedException;

    List<Session> sessions();

    /** Ends a session, or every session of a key; how many. */
    int end(String sessionOrKey, String because);

    /** Ends the sessions that may not go on. */
    void look();
}
