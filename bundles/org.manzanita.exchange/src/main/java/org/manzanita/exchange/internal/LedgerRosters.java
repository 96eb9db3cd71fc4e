package org.manzanita.exchange.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.RosterTerms;
import org.manzanita.exchange.Rosters;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes roster sets into the ledger at hand, one after the other. */
@Component
public final class LedgerRosters implements Rosters {

    private final Ledger ledger;
    private final Clock clock;
    /** One import after the other: the second must see what the first recorded. */
    private final ReentrantLock importing = new ReentrantLock();

    @Activate
    public LedgerRosters(@Reference Ledger ledger) {
        this(ledger, Clock.system(ZoneId.of("America/Los_Angeles")));
    }

    LedgerRosters(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public ImportResult check(Path set, RosterTerms terms, Progress progress) {
        return run(set, terms, null, progress);
    }

    @Override
    public ImportResult importFrom(Path set, RosterTerms terms, String by, Progress progress) {
        return run(set, terms, by, progress);
    }

    private ImportResult run(Path set, RosterTerms terms, @Nullable String by, Progress progress) {
        if (ledger.head(terms.lea()).equals(EntryId.NONE)) {
            throw new ExchangeException(
                    "The ledger knows no LEA " + terms.lea() + ". Import its program folder first: a "
                            + "roster says neither its kind nor its calendar.");
        }
        importing.lock();
        try {
            return new RosterImporting(ledger, LocalDate.now(clock), terms, progress).run(set, by);
        } finally {
            importing.unlock();
        }
    }
}
