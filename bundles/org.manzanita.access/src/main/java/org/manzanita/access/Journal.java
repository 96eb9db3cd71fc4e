package org.manzanita.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who did what: a record before each command and one after it, chained by hashes, and forced to disk before it is answered.
 * Records are added, and never changed.
 */
@ProviderType
public interface Journal {

    /** The command by which two persons say that the clock is right, whatever times are on record before it. */
    String ACCEPT_TIME = "log:accept-time";

    /** What a record tells. */
    enum Kind {
        /** Someone is about to do something. One that no outcome follows was cut short. */
        INTENT,
        /** How it ended. */
        OUTCOME,
        /** Someone was not allowed to. */
        REFUSED
    }

    /**
     * One record.
     *
     * @param of of an outcome, the number of its intent; otherwise 0
     * @param command the command line, with what is to be concealed left out
     * @param exitCode of an outcome, how it ended; otherwise -1
     * @param names how many names were shown in full
     * @param recorded what was added to a ledger, such as {@code 3467447 #12-#40}
     * @param digests of the ledgers that were added to, the hash before and after, such as {@code 9f2c…>71ab…}
     * @param roles the roles under which it was allowed
     * @param leas the LEAs to which the right reached; {@code *} for every one
     * @param flags why someone should look at it; empty if there is no reason
     * @param before the hash of the record before it
     * @param hash over this record and the hash before it
     */
    record Line(long number, Instant at, Kind kind, long of, Caller caller, String command, String right,
            boolean changes, int exitCode, int names, String recorded, String digests, String roles, String leas,
            String flags, Duration took, String before, String hash) {}

    /**
     * What is wrong with the journal.
     *
     * @param number the first record that is not as it was written; 0 if all are
     */
    record Verification(long records, String headHash, long number, String says) {

        public boolean isSound() {
            return number == 0;
        }
    }

    /**
     * Puts on record that something is about to be done, and returns when that is on disk.
     *
     * @return the number of the record
     * @throws JournalException if it cannot be put on record; then it must not be done
     */
    long intend(Acting acting, String command, boolean changes);

    /** @throws JournalException if it cannot be put on record */
    void ended(long intent, Acting acting, String command, int exitCode, Duration took);

    /** @throws JournalException if it cannot be put on record */
    void refused(Caller caller, String command, String right);

    /** Every record, oldest first. */
    List<Line> lines();

    /** Every record as it is written, an object of JSON each, so that anyone may hold them against their chain. */
    List<String> texts();

    /** How many names someone was shown in full since a time. */
    default int namesSince(String person, Instant since) {
        return lines().stream().filter(line -> line.caller().person().equals(person) && !line.at().isBefore(since))
                .mapToInt(Line::names).sum();
    }

    /**
     * Why the time that is put on record now cannot be trusted: the clock was set by more than five minutes since this process
     * began, or is so far behind what is on record. Empty if nothing speaks against it; records are ordered by their numbers
     * all the same.
     */
    default Optional<String> doubt() {
        return Optional.empty();
    }

    /** Holds every record against the chain. */
    Verification verify();

    /**
     * The same, and holds the journal against a head that an outsider kept, which also finds records cut off at the end.
     *
     * @param number of the record that was the last one then
     */
    Verification verify(long number, String hash);
}
