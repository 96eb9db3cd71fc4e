package org.manzanita.access;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The sealed way in, for the day on which nobody can be reached who may do what has to be done: a code on paper that gives
 * whoever works at the machine the role of an administrator until the end of the day, once. All that is done by it is marked.
 */
@ProviderType
public interface Emergency {

    /** Who is on the list of people as having given a role that was taken by the code. */
    String GIVER = "(emergency)";

    /**
     * The code, and what became of it.
     *
     * @param code its hash
     * @param opened when it was used, if it was; then it opens nothing more
     * @param openedBy who used it; empty if nobody has
     * @param failures wrong codes that came one after another
     * @param failedAt when the last of them came; absent if there is none
     */
    record Seal(String code, String sealedBy, Instant sealedAt, Optional<Instant> opened, String openedBy, int failures,
            Optional<Instant> failedAt) {

        /** Unused as yet. */
        public Seal(String code, String sealedBy, Instant sealedAt) {
            this(code, sealedBy, sealedAt, Optional.empty(), "", 0, Optional.empty());
        }

        /** After one more wrong code. */
        public Seal failed(Instant at) {
            return new Seal(code, sealedBy, sealedAt, opened, openedBy, failures + 1, Optional.of(at));
        }

        /** After its use. */
        public Seal opened(String by, Instant at) {
            return new Seal(code, sealedBy, sealedAt, Optional.of(at), by, 0, Optional.empty());
        }
    }

    /** The code that was sealed last, be it used; empty if there never was one. */
    Optional<Seal> seal();

    /** Keeps a seal in the place of the one before. */
    void keep(Seal seal);
}
