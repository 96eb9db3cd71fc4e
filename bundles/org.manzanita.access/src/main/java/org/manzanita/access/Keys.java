package org.manzanita.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The keys by which people come in from elsewhere. A key that was taken back stays on the list, and never opens again. */
@ProviderType
public interface Keys {

    /** Every key that was ever added, in that order. */
    List<Key> all();

    /** The key of a fingerprint, whether or not it opens anything. */
    default Optional<Key> find(String fingerprint) {
        return all().stream().filter(key -> key.fingerprint().equals(fingerprint)).findFirst();
    }

    /**
     * Adds a key.
     *
     * @throws IllegalArgumentException if it is on the list already, be it revoked
     */
    void add(Key key);

    /**
     * Takes a key back, at once.
     *
     * @return whether there is such a key that was not taken back before
     */
    boolean revoke(String fingerprint, String by);

    /** When a key opened a door the last time, and from where. */
    record Use(Instant at, String address) {}

    Optional<Use> lastUse(String fingerprint);

    /** Notes that a key opened a door just now. */
    void used(String fingerprint, String address);
}
