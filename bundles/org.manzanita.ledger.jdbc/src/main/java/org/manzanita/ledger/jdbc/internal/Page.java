package org.manzanita.ledger.jdbc.internal;

import java.time.Instant;

/**
 * The entries of one submission about one pupil, or about the program: what a row of the table {@code page} holds.
 *
 * @param number counted from 1 in each LEA, in the order of the chain
 * @param pupil the pupil's id; empty for entries that are not about one pupil
 * @param first the number of its first entry
 * @param last the number of its last; entries about other pupils can lie between
 * @param facts the text that {@link PageWriter} describes
 * @param hash over the hash of the page before and everything above, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes go from the writer to the disk, and are never compared here.
record Page(long number, String pupil, long first, long last, int entries, Instant recorded, String by, byte[] facts,
        String hash) {

    /** The same page with its hash. */
    Page with(String own) {
        return new Page(number, pupil, first, last, entries, recorded, by, facts, own);
    }
}
