package org.manzanita.exchange;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes roster sets into the ledger: OneRoster 1.1 and 1.2, and Microsoft School Data Sync 2.1, as CSV files in a folder
 * or in a zip.
 *
 * <p>What becomes of which column, and what a roster cannot say, is described in {@code docs/reference/rosters.md}.
 */
@ProviderType
public interface Rosters {

    /**
     * Does all that an import does, except the recording.
     *
     * @throws ExchangeException if there is no such folder or zip, or the ledger knows no such LEA
     * @throws IllegalArgumentException if something is said that no fact needs
     */
    ImportResult check(Path set, RosterTerms terms, Progress progress);

    /**
     * Records what the set says and the ledger does not yet say: all of it together, or nothing if there is any fault.
     * What the set leaves out stays as it is.
     *
     * @param by who imports
     * @throws ExchangeException if there is no such folder or zip, or the ledger knows no such LEA
     * @throws IllegalArgumentException if something is said that no fact needs
     * @throws org.manzanita.ledger.LedgerException if the ledger could not record it; then nothing was
     */
    ImportResult importFrom(Path set, RosterTerms terms, String by, Progress progress);
}
