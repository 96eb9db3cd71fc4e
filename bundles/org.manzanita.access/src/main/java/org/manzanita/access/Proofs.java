package org.manzanita.access;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who proved anew who he is, a moment ago and in this session: asked for before what must not be done by whoever finds a
 * session open. A proof is kept in memory alone.
 */
@ProviderType
public interface Proofs {

    /** How long a proof is fresh. */
    Duration FRESH = Duration.ofMinutes(5);

    /** The actions that take one: signing, certifying, and taking records out. */
    List<String> actions();

    /** Notes that the caller has proved himself just now. */
    void proved(Caller caller);

    boolean isFresh(Caller caller);

    /**
     * Sees that the caller has proved himself, if the right takes it: of everyone who has an account or a link, and of everyone
     * at all if that is required. In a fresh installation nobody has to.
     *
     * @throws NotAllowedException if he has not; the message says what to do
     */
    void demand(Caller caller, Right right);
}
