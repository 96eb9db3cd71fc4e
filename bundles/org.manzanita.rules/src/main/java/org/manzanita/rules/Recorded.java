package org.manzanita.rules;

import java.time.Instant;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;

/** A fact that stands, with the ledger entry that holds it. */
public record Recorded<T extends Fact>(EntryId id, Instant at, T fact) {}
