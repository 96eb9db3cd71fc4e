package org.manzanita.health.internal.check;

import java.util.ArrayList;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.health.internal.Check;
import org.manzanita.health.internal.Said;
import org.manzanita.ledger.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether every LEA's ledger is as it was recorded, up to its head. */
@Component(service = HealthCheck.class, property = {HealthCheck.NAME + "=chain", HealthCheck.TAGS + "=" + Check.SLOW})
public final class ChainCheck implements HealthCheck {

    private final Optional<Ledger> ledger;

    @Activate
    public ChainCheck(@Reference Optional<Ledger> ledger) {
        this.ledger = ledger;
    }

    @Override
    public Result execute() {
        if (ledger.isEmpty()) {
            return Said.fails("The ledger could not be opened, so its chain was not looked at.",
                    "feature:doctor says why.");
        }
        var heads = new ArrayList<String>();
        var doubtful = new ArrayList<String>();
        for (var lea : ledger.get().leas()) {
            var found = ledger.get().verify(lea);
            if (!found.intact()) {
                return Said.fails("The ledger of " + lea + " is not as it was recorded, from entry "
                        + found.fault().map(fault -> fault.first().toString()).orElse("?") + " on.",
                        "Keep the files as they are, and look: ledger:verify --lea " + lea
                                + ". A copy from before is put back with ledger:restore.");
            }
            heads.add(lea + " to entry " + found.head());
            found.doubtfulTime().ifPresent(entry -> doubtful.add(lea + " at entry " + entry));
        }
        if (!doubtful.isEmpty()) {
            return Said.warns("Every entry is as it was recorded, but the clock went back in " + String.join(", ",
                    doubtful) + ".", "Entries count by their numbers, so nothing is lost; set the clock by a server.");
        }
        return Said.well(heads.isEmpty()
                ? "There is nothing to look at yet."
                : "Every entry is as it was recorded: " + String.join(", ", heads) + ".");
    }
}
