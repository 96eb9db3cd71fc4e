package org.manzanita.exchange.internal;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/** One import after the other, of whatever kind: the second must see what the first recorded. */
final class ImportTurn {

    private static final ReentrantLock IMPORTING = new ReentrantLock();

    private ImportTurn() {}

    /** Does the work when it is its turn. */
    static <T> T take(Supplier<T> work) {
        IMPORTING.lock();
        try {
            return work.get();
        } finally {
            IMPORTING.unlock();
        }
    }

    /**
     * Sees that the LEA's program is on record, without which nothing else can be taken.
     *
     * @param why what is said after that, as a clause that begins in the small; empty if nothing is
     * @throws ExchangeException if the ledger knows no such LEA
     */
    static void known(Ledger ledger, LeaId lea, String why) {
        if (ledger.head(lea).equals(EntryId.NONE)) {
            throw new ExchangeException("The ledger knows no LEA " + lea + ". Import its program folder first"
                    + (why.isEmpty() ? "." : ": " + why));
        }
    }
}
