package org.manzanita.exchange;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** School calendars from where they are kept: the events of an iCalendar file (RFC 5545) as days of a calendar. */
@ProviderType
public interface SchoolCalendars {

    /**
     * Does all that an import does, except the recording.
     *
     * @throws ExchangeException if there is no such file, or the ledger knows no such LEA
     * @throws IllegalArgumentException if what is said cannot be so
     */
    ImportResult check(Path file, CalendarTerms terms, Progress progress);

    /**
     * Records each weekday of the span as what the file's events say it is, or as a day of instruction where none says
     * anything: all of them together, or nothing if there is any fault.
     *
     * @param by who imports
     * @throws ExchangeException if there is no such file, or the ledger knows no such LEA
     * @throws IllegalArgumentException if what is said cannot be so
     * @throws org.manzanita.ledger.LedgerException if the ledger could not record it; then nothing was
     */
    ImportResult importFrom(Path file, CalendarTerms terms, String by, Progress progress);
}
