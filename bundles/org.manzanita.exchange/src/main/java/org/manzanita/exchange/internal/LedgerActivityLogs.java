package org.manzanita.exchange.internal;

import java.nio.file.Path;
import java.util.SortedMap;
import org.manzanita.exchange.ActivityLogs;
import org.manzanita.exchange.ActivitySheet;
import org.manzanita.exchange.Progress;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.LeaId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads logs of courseware beside the ledger at hand, and adds nothing to it. */
@Component
public final class LedgerActivityLogs implements ActivityLogs {

    private final Ledger ledger;

    @Activate
    public LedgerActivityLogs(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public ActivitySheet read(Path file, LeaId lea, SortedMap<String, String> pupils, Progress progress) {
        ImportTurn.known(ledger, lea, "");
        return new ActivityReading(ledger, lea, pupils).run(file, progress);
    }
}
