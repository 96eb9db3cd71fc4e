package org.manzanita.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.model.LeaId;

/**
 * Whom a policy governs, and when, as far as its file says so soundly.
 *
 * @param lea absent if the file names none that can be read; then nobody knows that it is not yours
 * @param from the first day, if it can be read
 * @param until the last day, counted, if it can be read
 */
public record Governed(Optional<LeaId> lea, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Of a file that could not even be opened. */
    public static Governed unknown() {
        return new Governed(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
