package org.manzanita.exchange.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.CalendarTerms;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.SchoolCalendars;
import org.manzanita.ledger.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes school calendars into the ledger at hand, one after the other. */
@Component
public final class LedgerCalendars implements SchoolCalendars {

    private final Ledger ledger;

    @Activate
    public LedgerCalendars(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public ImportResult check(Path file, CalendarTerms terms, Progress progress) {
        return run(file, terms, null, progress);
    }

    @Override
    public ImportResult importFrom(Path file, CalendarTerms terms, String by, Progress progress) {
        return run(file, terms, by, progress);
    }

    private ImportResult run(Path file, CalendarTerms terms, @Nullable String by, Progress progress) {
        ImportTurn.known(ledger, terms.lea(), "a calendar says not even whose it is.");
        return ImportTurn.take(() -> new CalendarImporting(ledger, terms, progress).run(file, by));
    }
}
