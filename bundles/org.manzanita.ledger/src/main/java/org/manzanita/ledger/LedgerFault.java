package org.manzanita.ledger;

import org.manzanita.model.EntryId;

/**
 * What is wrong with a ledger: the first entry that is not as it was recorded.
 *
 * @param first the first entry that was changed, taken out, put in or moved
 * @param last the last entry that the fault can concern; the same as {@code first} where it is known exactly
 * @param held what was found, as a sentence
 */
public record LedgerFault(EntryId first, EntryId last, String held) {}
