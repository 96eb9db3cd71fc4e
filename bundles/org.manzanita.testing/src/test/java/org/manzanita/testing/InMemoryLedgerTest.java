package org.manzanita.testing;

import java.time.InstantSource;
import org.manzanita.ledger.Ledger;

class InMemoryLedgerTest extends LedgerContract {

    @Override
    protected Ledger begin(InstantSource clock) {
        return new InMemoryLedger(clock);
    }

    @Override
    protected Ledger reopen(Ledger ledger, InstantSource clock) {
        return ledger;
    }
}
