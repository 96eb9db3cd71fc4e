package org.manzanita.access;

import java.util.Set;

/**
 * Who asks, and through which door.
 *
 * @param person how the person is known there
 * @param door such as {@code console} or {@code ssh}
 * @param session what tells this session from every other one
 * @param address from where; empty on the machine itself
 * @param key the fingerprint of the key that opened the door; empty on the machine itself
 * @param roles the only roles of the person that count here; every one that he holds if empty
 */
public record Caller(String person, String door, String session, String address, String key, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Someone at the machine itself, in every role that he holds. */
    public Caller(String person, String door, String session, String address) {
        this(person, door, session, address, "", Set.of());
    }

    /** Whether he came in from elsewhere, by a key. */
    public boolean isRemote() {
        return !key.isEmpty();
    }
}
