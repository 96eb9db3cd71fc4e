package org.manzanita.model;

import java.util.Optional;

/** An earlier entry was wrong. It stays in the ledger, and no rule looks at it any more. */
public record Withdrawn(Optional<PupilId> pupil, EntryId wrong, String because) implements Fact {

    @Override
    public String key() {
        return Long.toString(wrong.value());
    }
}
