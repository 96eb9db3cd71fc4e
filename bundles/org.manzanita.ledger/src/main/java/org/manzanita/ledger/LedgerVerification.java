package org.manzanita.ledger;

import java.util.Optional;
import org.manzanita.model.EntryId;

/**
 * Whether an LEA's ledger is as it was recorded, from its first entry to its last.
 *
 * @param head the last entry that the ledger names
 * @param headHash the hash over every entry up to it, as {@link Ledger#headHash} gives it
 * @param fault the first fault; empty if there is none
 * @param doubtfulTime the first entry whose time lies before that of an earlier one, as after a clock was set back;
 *            entries are ordered by their numbers all the same, so this is no fault
 */
public record LedgerVerification(EntryId head, String headHash, Optional<LedgerFault> fault,
        Optional<EntryId> doubtfulTime) {

    public boolean intact() {
        return fault.isEmpty();
    }
}
