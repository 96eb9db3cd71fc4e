package org.manzanita.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All that LEAs have recorded, in the order it was recorded. Entries are added, and never changed.
 *
 * <p>Each LEA has a ledger of its own, whose entries count from 1 without a gap.
 */
@ProviderType
public interface Ledger {

    /**
     * Adds facts and names, all of them or none, and returns only when they are forced to disk.
     *
     * @return the new entries, in the order of the facts
     * @throws LedgerException if they could not be stored; then none was
     */
    List<Entry> append(Submission submission);

    /** The LEAs that recorded anything, in order of their codes. */
    List<LeaId> leas();

    /** The last entry of the LEA; {@link EntryId#NONE} before its first. */
    EntryId head(LeaId lea);

    /** The entries that are not about one pupil, oldest first, as the ledger stood after the entry {@code asOf}. */
    List<Entry> aboutProgram(LeaId lea, EntryId asOf);

    /** The entries about one pupil, oldest first, as the ledger stood after the entry {@code asOf}. */
    List<Entry> about(LeaId lea, PupilId pupil, EntryId asOf);

    /** The pupils about whom there are entries, in order of their ids. */
    List<PupilId> pupils(LeaId lea, EntryId asOf);

    /**
     * Gives the entries of every pupil, pupil after pupil in order of their ids, each pupil's oldest first. Holds no
     * more than a few pupils in memory at a time.
     */
    void sweep(LeaId lea, EntryId asOf, BiConsumer<PupilId, List<Entry>> each);

    /** The name of a pupil or an educator, if the LEA gave one and it was not redacted. */
    Optional<PersonName> name(LeaId lea, String personId);

    /** Every name of the LEA, in order of the ids. */
    List<PersonName> names(LeaId lea);
}
