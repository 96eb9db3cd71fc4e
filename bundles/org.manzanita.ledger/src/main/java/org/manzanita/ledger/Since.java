package org.manzanita.ledger;

import java.util.SortedSet;
import org.manzanita.model.PupilId;

/**
 * About whom a part of an LEA's entries is.
 *
 * @param program whether any of them is not about one pupil
 * @param pupils about whom there are any, in order of their ids
 */
public record Since(boolean program, SortedSet<PupilId> pupils) {

    /** Whether there are no entries at all. */
    public boolean isNothing() {
        return !program && pupils.isEmpty();
    }
}
