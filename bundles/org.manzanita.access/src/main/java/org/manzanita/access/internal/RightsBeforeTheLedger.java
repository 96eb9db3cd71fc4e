package org.manzanita.access.internal;

import java.util.Map;
import java.util.stream.Collectors;
import org.manzanita.access.Access;
import org.manzanita.access.Tables;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerGuard;

/** Puts a {@link GuardedLedger} before every ledger. */
public final class RightsBeforeTheLedger implements LedgerGuard {

    private final Access access;
    private final Map<String, String> actions;

    public RightsBeforeTheLedger(Access access) {
        this.access = access;
        this.actions = Tables.lines("facts.tsv").stream().skip(1).map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }

    @Override
    public Ledger before(Ledger ledger) {
        return new GuardedLedger(ledger, access, actions);
    }
}
