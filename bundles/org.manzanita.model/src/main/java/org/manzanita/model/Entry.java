package org.manzanita.model;

import java.time.Instant;

/**
 * A fact in its place in the ledger, with who wrote it down, when, and from where.
 *
 * @param by who recorded it: a user or an importing program
 * @param source where it came from, such as {@code agreements.csv:17}; empty when it was typed
 */
public record Entry(EntryId id, Instant recorded, String by, String source, Fact fact) {}
