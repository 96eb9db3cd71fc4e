package org.manzanita.health.internal.check;

import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.health.internal.Said;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the ledger is there, can be read, and takes what is added. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=ledger")
public final class LedgerCheck implements HealthCheck {

    private final Optional<Ledger> ledger;

    /** @param ledger absent if it cannot be opened */
    @Activate
    public LedgerCheck(@Reference Optional<Ledger> ledger) {
        this.ledger = ledger;
    }

    @Override
    public Result execute() {
        if (ledger.isEmpty()) {
            return Said.fails("The ledger could not be opened, so nothing can be read or added.",
                    "feature:doctor says why.");
        }
        try {
            var leas = ledger.get().leas();
            for (var lea : leas) {
                ledger.get().head(lea);
            }
            return ledger.get().refusal().map(refusal -> Said.fails(refusal,
                    "Make room, or give back the right to write. The next submission is tried all the same."))
                    .orElseGet(() -> Said.well("It can be read and added to, and has " + switch (leas.size()) {
                        case 0 -> "no LEA yet.";
                        case 1 -> "one LEA.";
                        default -> leas.size() + " LEAs.";
                    }));
        } catch (LedgerException e) {
            return Said.fails("The ledger cannot be read: " + e.getMessage(),
                    "See whether its disk or its server is there; if a file is damaged: ledger:restore");
        }
    }
}
