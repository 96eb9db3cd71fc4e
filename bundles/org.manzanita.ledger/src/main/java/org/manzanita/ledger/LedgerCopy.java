package org.manzanita.ledger;

import java.util.List;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/** What a copy of ledgers holds, in order of the LEAs. */
public record LedgerCopy(List<OfLea> leas) {

    /**
     * The ledger of one LEA.
     *
     * @param head its last entry; {@link EntryId#NONE} if it holds names alone
     * @param hash the hash over all its entries, as {@link Ledger#headHash} gives it
     * @param names how many names stand with it
     */
    public record OfLea(LeaId lea, EntryId head, String hash, int names) {}

    public LedgerCopy {
        leas = List.copyOf(leas);
    }
}
