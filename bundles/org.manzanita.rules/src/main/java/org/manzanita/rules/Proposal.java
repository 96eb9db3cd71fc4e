package org.manzanita.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an {@link Action} proposes to do about a duty.
 *
 * @param what is to be done, in a few words
 * @param who does it, in a few words; empty where that is left open
 * @param due the last day on which it is done in time, if there is one
 * @param text what the letter or the record about it is to say, which people put there; empty if nothing is set for it
 */
public record Proposal(String what, String who, Optional<LocalDate> due, String text) {

    /** @throws IllegalArgumentException if it does not say what, or one of the texts has more than 500 letters */
    public Proposal {
        Objects.requireNonNull(due, "due");
        if (what.isBlank()) {
            throw new IllegalArgumentException("A proposal says what is to be done.");
        }
        List.of(what, who, text).forEach(WorkedOut::bounded);
    }
}
