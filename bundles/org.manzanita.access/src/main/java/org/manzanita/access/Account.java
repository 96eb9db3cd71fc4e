package org.manzanita.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * By what someone proves anew who he is: a password and a second factor. Nothing here can be turned back into the password or
 * a recovery code; the second factor's secret can only be kept as it is.
 *
 * @param person by the name under which he holds his roles
 * @param password as a hash that says by itself how it was made
 * @param secret of the second factor, in base32
 * @param lastStep of the last code that was accepted, so that none is accepted twice
 * @param recovery hashes of the recovery codes that are left
 * @param failures that came one after another
 * @param failedAt when the last of them came; absent if there is none
 */
public record Account(String person, String password, String secret, long lastStep, List<String> recovery, int failures,
        Optional<Instant> failedAt, Instant since) {

    public Account {
        recovery = List.copyOf(recovery);
    }

    /** After one more failure. */
    public Account failed(Instant at) {
        return new Account(person, password, secret, lastStep, recovery, failures + 1, Optional.of(at), since);
    }

    /** After a proof by a code of the second factor. */
    public Account proved(long step) {
        return new Account(person, password, secret, step, recovery, 0, Optional.empty(), since);
    }

    /** After a proof by a recovery code, which is used up. */
    public Account proved(String recoveryHash) {
        return with(recovery.stream().filter(hash -> !hash.equals(recoveryHash)).toList());
    }

    /** With other recovery codes. */
    public Account with(List<String> hashes) {
        return new Account(person, password, secret, lastStep, hashes, 0, Optional.empty(), since);
    }

    @Override
    public String toString() {
        return "the account of " + person;
    }
}
