package org.manzanita.ledger;

import java.util.Iterator;
import java.util.List;
import org.manzanita.model.EntryId;

/**
 * A submission that is too long to be held at once. Its lines are written down part by part, as the ledger keeps them, by
 * as many threads as there are; whoever has it sets the parts aside, and appends all of them together.
 */
public interface LongSubmission {

    /** Where a ledger ended before something was added to it, and where it ends then. */
    record Added(EntryId before, EntryId last) {}

    /**
     * Writes lines down, and records nothing. May be asked by several threads at a time.
     *
     * @return what {@link #append} takes, and what nobody else can read
     * @throws LedgerException if one of the lines cannot be kept
     */
    byte[] write(List<Submission.Line> lines);

    /**
     * Adds the lines of these parts, in their order, as if they were given whole: all of them or nothing, forced to disk.
     * Nobody else can add to the ledger meanwhile.
     *
     * @param names what is recorded beside the lines
     * @param parts what {@link #write} made, each asked for when those before it are recorded and let go; what it throws
     *     is thrown on, and nothing is recorded
     * @throws LedgerException if they could not be stored; then none was
     */
    Added append(List<PersonName> names, Iterator<byte[]> parts);
}
