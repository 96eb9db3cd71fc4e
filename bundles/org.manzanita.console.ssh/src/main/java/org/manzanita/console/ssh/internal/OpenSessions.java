package org.manzanita.console.ssh.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.manzanita.access.Keys;

/** The connections that stand open by a key, and why one of them has to end. */
final class OpenSessions {

    static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final Keys keys;
    private final Limits limits;
    private final Clock clock;
    private final List<OpenSession> open = new CopyOnWriteArrayList<>();

    OpenSessions(Keys keys, Limits limits, Clock clock) {
        this.keys = keys;
        this.limits = limits;
        this.clock = clock;
    }

    List<OpenSession> all() {
        return List.copyOf(open);
    }

    /** Adds one. If its key has as many as it may have, nothing is done on it, and it is ended soon. */
    synchronized void add(OpenSession session) {
        long ofKey = open.stream().filter(each -> !each.isSurplus())
                .filter(each -> each.caller().key().equals(session.caller().key())).count();
        if (ofKey >= limits.sessionsPerKey()) {
            session.surplus();
        }
        open.add(session);
    }

    void remove(OpenSession session) {
        open.remove(session);
    }

    /** Ends those that may not go on: their key was taken back or has run out, or they stood too long. */
    void endThoseThatMayNotGoOn() {
        if (open.isEmpty()) {
            return;
        }
        var known = keys.all();
        for (var session : open) {
            var objection = known.stream().filter(key -> key.fingerprint().equals(session.caller().key())).findFirst()
                    .map(key -> key.objection(today(clock), session.caller().address()))
                    .orElse("it is not on the list any more");
            var now = clock.instant();
            if (session.isSurplus()) {
                session.end(tooMany());
            } else if (!objection.isEmpty()) {
                session.end("Your key opens nothing any more: " + objection + ".");
            } else if (session.since().plus(limits.longest()).isBefore(now)) {
                session.end("A session ends after " + limits.longest().toHours() + " hours. Come in again.");
            } else if (!session.isWorking() && session.lastActive().plus(limits.idle()).isBefore(now)) {
                session.end("Nothing was typed for " + limits.idle().toMinutes() + " minutes.");
            }
        }
    }

    /** Why nothing is done on a session that is one too many. */
    String tooMany() {
        return "By this key " + limits.sessionsPerKey() + " sessions stand open, and more may not.";
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(CALIFORNIA));
    }
}
