package org.manzanita.exchange.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.RosterTerms;
import org.manzanita.exchange.Rosters;
import org.manzanita.ledger.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes roster sets into the ledger at hand, one after the other. */
@Component
public final class LedgerRosters implements Rosters {

    private final Ledger ledger;
    private final Clock clock;

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
        ImportTurn.known(ledger, terms.lea(), "a roster says neither its kind nor its calendar.");
        return ImportTurn.take(() -> new RosterImporting(ledger, LocalDate.now(clock), terms, progress).run(set, by));
    }
}
