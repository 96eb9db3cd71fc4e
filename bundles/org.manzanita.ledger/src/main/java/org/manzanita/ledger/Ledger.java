package org.manzanita.ledger;

import java.util.List;
import java.util.Map;
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
     * Adds facts and names, all of them or none, and returns only when they are forced to disk. The facts of one
     * submission are numbered in the order given, without another submission's between them; all of them carry one
     * time, in whole microseconds.
     *
     * @return the new entries, in the order of the facts
     * @throws LedgerException if they could not be stored; then none was
     */
    List<Entry> append(Submission submission);

    /**
     * Begins a submission that is too long to be held at once. Nothing is recorded before it is appended.
     *
     * @param by who records it
     * @throws LedgerException if he cannot record anything
     */
    default LongSubmission beginLong(LeaId lea, String by) {
        return new SubmissionAsText(this, lea, by);
    }

    /**
     * Adds submissions one behind another, all of them or none, if the ledgers still end where they ended when the
     * submissions were worked out from them. All entries carry one time.
     *
     * @param behind of every LEA that a submission is of, its last entry then
     * @throws LedgerException if one of them ends elsewhere, which {@link LedgerException#isOvertaken} tells, or they could
     *     not be stored; then nothing was
     * @throws UnsupportedOperationException if it is a ledger that cannot be added to
     */
    default void append(List<Submission> together, Map<LeaId, EntryId> behind) {
        throw new UnsupportedOperationException("This ledger is not added to.");
    }

    /**
     * Why nothing can be added at present, as sentences that also say what to do; empty if nothing is known to be in
     * the way. What is recorded can be read all the same, and the next submission is tried in any case.
     */
    default Optional<String> refusal() {
        return Optional.empty();
    }

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

    /**
     * About whom the entries are that came after one head and by another. Empty if the ledger does not tell, or who asks
     * may see a part of the pupils alone.
     *
     * @param after an entry that {@link #head} gave
     * @param until an entry that {@link #head} gave, then or later
     */
    default Optional<Since> since(LeaId lea, EntryId after, EntryId until) {
        return Optional.empty();
    }

    /**
     * Whether this is a ledger that once ended with that entry and that hash, and has grown since or not. It looks at
     * that one place, where {@link #verify(LeaId, EntryId, String)} reads everything.
     *
     * @param head an entry that {@link #head} gave
     * @param hash what {@link #headHash} gave with it
     */
    default boolean continues(LeaId lea, EntryId head, String hash) {
        return false;
    }

    /** The name of a pupil or an educator, if the LEA gave one and it was not redacted. */
    Optional<PersonName> name(LeaId lea, String personId);

    /** Every name of the LEA, in order of the ids. */
    List<PersonName> names(LeaId lea);

    /**
     * Takes a person's name out, for good, and leaves a mark in its place: no entry is touched, and the chain of hashes
     * stays as it is. A name that is given later for the same id stands again, beside the mark.
     *
     * @param by who takes it out
     * @param reason why, without the name
     * @return whether there was one
     * @throws LedgerException if it could not be taken out; then it stands
     */
    boolean redactName(LeaId lea, String personId, String by, String reason);

    /** The marks of the names that were taken out, in order of the ids; of each id the last. */
    List<RedactedName> redactedNames(LeaId lea);

    /**
     * The hash over every entry of the LEA and their order, as 64 hexadecimal digits; all zeros before its first entry.
     * Given to an outsider together with {@link #head}, it lets anyone tell later whether the past was touched.
     */
    String headHash(LeaId lea);

    /** Reads the LEA's whole ledger and holds it against its chain of hashes. */
    LedgerVerification verify(LeaId lea);

    /**
     * As {@link #verify(LeaId)}, and holds the ledger against a head that an outsider kept. That also finds entries cut
     * off at the end, an older copy put back, and a ledger written anew with hashes that fit.
     *
     * @param knownHead a head that {@link #head} once gave
     * @param knownHash what {@link #headHash} gave with it
     */
    LedgerVerification verify(LeaId lea, EntryId knownHead, String knownHash);
}
