package org.manzanita.ledger;

import java.nio.file.Path;
import java.util.Optional;
import org.manzanita.model.LeaId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Copies whole ledgers into files and back, whatever database keeps them. An entry keeps its number, its time and its
 * author, and the chain its hashes; so {@link Ledger#headHash} is the same before and after.
 */
@ProviderType
public interface LedgerCopies {

    /** How much of the ledger must be empty before a copy is taken in. */
    enum Room {
        /** All of it. */
        EVERYTHING,
        /** The ledgers of the LEAs that the copy holds. */
        THESE_LEAS
    }

    /**
     * Writes a copy of what stands in the ledger at this moment; others may go on adding to it meanwhile. The file holds
     * names, and only its owner may read it.
     *
     * @param file a file that is not there yet
     * @param only the LEA to copy; every LEA if it is empty
     * @throws LedgerException if it cannot be written, or the ledger itself is not as it was recorded; then there is no
     *             file
     */
    LedgerCopy write(Path file, Optional<LeaId> only);

    /**
     * Takes a copy in, all of it or nothing, after it was read through once and found whole.
     *
     * @throws LedgerException if there is no room as asked for, or the file is not what was written once
     */
    LedgerCopy read(Path file, Room room);

    /**
     * What {@link #read} would take in, found whole and with room for it; nothing is taken in.
     *
     * @throws LedgerException as by {@link #read}
     */
    LedgerCopy check(Path file, Room room);
}
