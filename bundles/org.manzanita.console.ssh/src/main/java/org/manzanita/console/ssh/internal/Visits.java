package org.manzanita.console.ssh.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Journal;
import org.manzanita.access.JournalException;
import org.manzanita.access.Right;

/** Follows each connection from its beginning to its end: counts it, puts it on record, and keeps to the limits. */
final class Visits implements SessionListener {

    /** What stands open on a connection, and its record. */
    record Visit(OpenSession session, Acting acting, long intent) {}

    static final AttributeKey<Visit> VISIT = new AttributeKey<>();

    private static final String CAME_IN = "ssh: came in";
    private static final Duration TO_CLAIM = Duration.ofMinutes(1);
    private static final Right SEE_ONESELF = Right.of("self.see");

    private final Access access;
    private final Journal journal;
    private final OpenSessions sessions;
    private final Attempts attempts;
    private final Limits limits;
    private final Clock clock;
    /** The connections on which nobody has shown a key yet, the oldest first. */
    private final SequencedSet<Session> strangers = new LinkedHashSet<>();
    private int connections;

    Visits(Access access, Journal journal, OpenSessions sessions, Limits limits, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.sessions = sessions;
        this.attempts = new Attempts(limits.failuresPerMinute(), clock);
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void sessionCreated(Session session) {
        boolean mayStand = attempts.begins(KeyCheck.address(session));
        @Nullable
        Session ends = session;
        synchronized (this) {
            connections++;
            if (mayStand) {
                strangers.addLast(session);
                boolean isFull = connections > limits.connections();
                // The oldest of them had the longest time to show a key, and those who have shown one stay.
                ends = isFull ? strangers.removeFirst() : null;
            }
        }
        if (ends != null) {
            ends.close(true);
        }
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        if (event != Event.Authenticated) {
            return;
        }
        synchronized (this) {
            strangers.remove(session);
        }
        var caller = session.getAttribute(KeyCheck.CALLER);
        if (caller == null) {
            // Someone who was invited, and has a minute to hand in his key.
            CoreModuleProperties.IDLE_TIMEOUT.set(session, TO_CLAIM);
            return;
        }
        attempts.succeeded(caller.address());
        var open = new OpenSession(caller, clock.instant(), because -> end(session, because));
        sessions.add(open);
        var acting = new Acting(caller, SEE_ONESELF, access.demand(caller, SEE_ONESELF), Optional.empty());
        session.setAttribute(VISIT, new Visit(open, acting, begun(acting)));
    }

    /** The number of its record; 0 if nothing can be put on record, and then the door of each command says so. */
    private long begun(Acting acting) {
        try {
            access.keys().used(acting.caller().key(), acting.caller().address());
            return journal.intend(acting, CAME_IN, false);
        } catch (JournalException | IllegalStateException e) {
            System.getLogger(Visits.class.getName()).log(System.Logger.Level.DEBUG, "Not on record", e);
            return 0;
        }
    }

    @Override
    public void sessionClosed(Session session) {
        synchronized (this) {
            connections--;
            strangers.remove(session);
        }
        var visit = session.getAttribute(VISIT);
        if (visit == null) {
            return;
        }
        sessions.remove(visit.session());
        if (visit.intent() > 0) {
            try {
                journal.ended(visit.intent(), visit.acting(), CAME_IN, 0,
                        Duration.between(visit.session().since(), clock.instant()));
            } catch (JournalException e) {
                System.getLogger(Visits.class.getName()).log(System.Logger.Level.DEBUG, "Not on record", e);
            }
        }
    }

    static void end(Session session, String because) {
        try {
            session.disconnect(SshConstants.SSH2_DISCONNECT_BY_APPLICATION, because);
        } catch (IOException e) {
            System.getLogger(Visits.class.getName()).log(System.Logger.Level.DEBUG, "It has gone already", e);
        } finally {
            session.close(false);
        }
    }
}
