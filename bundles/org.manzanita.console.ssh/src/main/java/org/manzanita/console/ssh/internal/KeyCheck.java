package org.manzanita.console.ssh.internal;

import java.net.InetSocketAddress;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.manzanita.access.Access;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;
import org.manzanita.access.JournalException;
import org.manzanita.access.Key;
import org.manzanita.access.Right;

/**
 * Says whether a key opens the door for someone. What was refused is put on record; the other side is told nothing but
 * that it was.
 */
final class KeyCheck implements PublickeyAuthenticator {

    /** Who came in by the key that was shown last on a connection. */
    static final AttributeKey<Caller> CALLER = new AttributeKey<>();
    static final AttributeKey<Key> KEY = new AttributeKey<>();
    /** The key of someone who may use an invitation, and do nothing else. */
    static final AttributeKey<String> INVITED = new AttributeKey<>();

    private static final Right SEE_ONESELF = Right.of("self.see");
    private static final int LONGEST_NAME = 100;

    private final Access access;
    private final Journal journal;
    private final Clock clock;
    private volatile Optional<Invitation> invitation = Optional.empty();

    KeyCheck(Access access, Journal journal, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    void invite(Invitation other) {
        invitation = Optional.of(other);
    }

    Optional<Invitation> invitation() {
        return invitation;
    }

    /**
     * Asked for each key that a client offers, and once more with the signature that proves it. What is noted on the
     * connection is of the last key alone.
     */
    @Override
    public boolean authenticate(String person, PublicKey shown, ServerSession session) {
        session.removeAttribute(CALLER);
        session.removeAttribute(KEY);
        session.removeAttribute(INVITED);
        var fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, shown);
        var known = access.keys().find(fingerprint);
        if (known.isEmpty() && isInvited(person)) {
            session.setAttribute(INVITED, PublicKeyEntry.toString(shown));
            return true;
        }
        var named = person.substring(0, Math.min(person.length(), LONGEST_NAME));
        var caller = new Caller(named, "ssh", UUID.randomUUID().toString(), address(session), fingerprint,
                known.map(Key::roles).orElse(Set.of()));
        var objection = known.map(key -> objection(key, caller)).orElse("it is not on the list");
        if (!objection.isEmpty()) {
            refused(caller, objection);
            return false;
        }
        session.setAttribute(CALLER, caller);
        session.setAttribute(KEY, known.orElseThrow());
        return true;
    }

    private boolean isInvited(String person) {
        return invitation.filter(open -> open.isOpenTo(person)).isPresent() && access.keys().all().isEmpty();
    }

    private String objection(Key key, Caller caller) {
        if (!key.person().equals(caller.person())) {
            return "it is somebody else's";
        }
        var objection = key.objection(OpenSessions.today(clock), caller.address());
        if (!objection.isEmpty()) {
            return objection;
        }
        if (access.decide(caller, SEE_ONESELF).isEmpty()) {
            return "nobody of that name holds a role";
        }
        // Whether a key opens, and how long a session lasts, hangs on the time.
        return journal.doubt().map(why -> "the time is doubtful").orElse("");
    }

    private void refused(Caller caller, String objection) {
        try {
            journal.refused(caller, "ssh: the key opens nothing, for " + objection, "");
        } catch (JournalException e) {
            // It is refused all the same, and the record says by itself that it takes nothing.
            System.getLogger(KeyCheck.class.getName()).log(System.Logger.Level.DEBUG, "Not on record", e);
        }
    }

    static String address(Session session) {
        return session.getRemoteAddress() instanceof InetSocketAddress remote && remote.getAddress() != null
                ? remote.getAddress().getHostAddress()
                : "";
    }
}
