package org.manzanita.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/**
 * Commands whose records go into the ledger together at the end, or not at all. Each command reads the ledger as it would
 * stand behind those before it. What they would record is kept here, and checked against rights as it always is.
 *
 * <p>It belongs to one thread, and ends once: by {@link #record} or by {@link #drop}.
 */
public final class Batch {

    private final List<Submission> submissions = new ArrayList<>();
    private final Map<LeaId, EntryId> behind = new TreeMap<>();
    private final Map<LeaId, List<Entry>> entries = new TreeMap<>();
    private final Map<LeaId, SortedMap<String, PersonName>> names = new HashMap<>();
    private @Nullable Ledger ledger;
    private @Nullable LedgerAfter after;
    private State state = State.OPEN;
    private String digests = "";

    private enum State {
        OPEN, RECORDED, DROPPED
    }

    /** The batch of what runs on this thread, if it is one of several that belong together. */
    public static Optional<Batch> now() {
        return Acting.now().flatMap(Acting::batch);
    }

    /**
     * Takes what is to be added to a ledger.
     *
     * @param to the ledger itself, which is added to at the end
     * @return the entries as they will be
     */
    public List<Entry> append(Ledger to, Submission submission, Instant at) {
        if (state != State.OPEN) {
            throw new LedgerException("The batch to which this belonged has ended. Nothing of this was recorded.");
        }
        ledger = to;
        var lea = submission.lea();
        var head = behind.computeIfAbsent(lea, to::head);
        var collected = entries.computeIfAbsent(lea, none -> new ArrayList<>());
        long next = head.value() + collected.size();
        var added = new ArrayList<Entry>();
        for (var line : submission.lines()) {
            added.add(new Entry(new EntryId(++next), at, submission.by(), line.source(), line.fact()));
        }
        collected.addAll(added);
        submission.names().forEach(
                name -> names.computeIfAbsent(lea, none -> new TreeMap<>()).put(name.personId(), name));
        submissions.add(submission);
        after = null;
        return List.copyOf(added);
    }

    /** The ledger as it would stand behind all that was taken so far. */
    public Ledger over(Ledger before) {
        if (submissions.isEmpty() || state != State.OPEN) {
            return before;
        }
        var known = after;
        if (known == null) {
            known = new LedgerAfter(before, entries, names);
            after = known;
        }
        return known;
    }

    /**
     * Adds all that was taken, in one go.
     *
     * @return what was added, such as {@code 3467447 #12-#40}; empty if there was nothing
     * @throws LedgerException if somebody else was faster, or it could not be stored; then nothing was, and it is dropped
     */
    public String record() {
        var to = ledger;
        if (to != null) {
            var before = new TreeMap<LeaId, String>();
            behind.keySet().forEach(lea -> before.put(lea, hash(to, lea)));
            try {
                to.append(List.copyOf(submissions), Map.copyOf(behind));
            } catch (RuntimeException e) {
                drop();
                throw e;
            }
            digests = before.entrySet().stream().map(lea -> lea.getValue() + ">" + hash(to, lea.getKey()))
                    .collect(Collectors.joining("; "));
        }
        state = State.RECORDED;
        return entries.entrySet().stream().filter(lea -> !lea.getValue().isEmpty())
                .map(lea -> lea.getKey() + " " + lea.getValue().getFirst().id() + "-" + lea.getValue().getLast().id())
                .collect(Collectors.joining("; "));
    }

    private static String hash(Ledger of, LeaId lea) {
        return of.leas().contains(lea) ? of.headHash(lea) : "";
    }

    /** Lets go of all that was taken. */
    public void drop() {
        state = State.DROPPED;
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether all of it is in the ledger. */
    public boolean isRecorded() {
        return state == State.RECORDED;
    }

    /** The digests of the ledgers that were added to, before the whole batch and after it. */
    String digests() {
        return digests;
    }
}
