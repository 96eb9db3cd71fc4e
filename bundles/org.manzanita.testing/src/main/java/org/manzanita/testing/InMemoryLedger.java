package org.manzanita.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LedgerFault;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.Since;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.Withdrawn;

/** A ledger that forgets everything when it is let go of. It keeps the contract in all but durability. */
public final class InMemoryLedger implements Ledger {

    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    private final InstantSource clock;
    private final Map<LeaId, Book> books = new TreeMap<>();

    /** A ledger whose entries carry the machine's time. */
    public InMemoryLedger() {
        this(InstantSource.system());
    }

    /** A ledger whose entries carry the time of the given clock: a fixed one makes tests repeatable. */
    public InMemoryLedger(InstantSource clock) {
        this.clock = clock;
    }

    /** The entries, names and hashes of one LEA. */
    private static final class Book {

        final List<Entry> entries = new ArrayList<>();
        final List<String> hashes = new ArrayList<>();
        final Map<PupilId, List<Entry>> byPupil = new TreeMap<>();
        final List<Entry> program = new ArrayList<>();
        final Map<String, PersonName> names = new TreeMap<>();
        final Map<String, RedactedName> redacted = new TreeMap<>();

        void add(Entry entry) {
            entries.add(entry);
            hashes.add(hash(hashes.isEmpty() ? BEFORE_THE_FIRST : hashes.getLast(), entry));
            pupilOf(entry.fact()).map(pupil -> byPupil.computeIfAbsent(pupil, id -> new ArrayList<>())).orElse(program)
                    .add(entry);
        }
    }

    @Override
    public synchronized List<Entry> append(Submission submission) {
        // Everything that could fail does so before the book is touched: all or none.
        var recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long next = head(submission.lea()).value();
        var added = new ArrayList<Entry>(submission.lines().size());
        for (var line : submission.lines()) {
            added.add(new Entry(new EntryId(++next), recorded, submission.by(), line.source(), line.fact()));
        }
        if (!added.isEmpty() || !submission.names().isEmpty()) {
            var book = books.computeIfAbsent(submission.lea(), lea -> new Book());
            added.forEach(book::add);
            submission.names().forEach(name -> book.names.put(name.personId(), name));
        }
        return List.copyOf(added);
    }

    @Override
    public synchronized void append(List<Submission> together, Map<LeaId, EntryId> behind) {
        behind.forEach((lea, last) -> {
            if (!head(lea).equals(last)) {
                throw LedgerException.overtaken("Somebody else added to the ledger of " + lea
                        + " meanwhile: it ends with "
                        + head(lea) + ", and with " + last + " when this was begun. Nothing of this was recorded.");
            }
        });
        together.forEach(this::append);
    }

    @Override
    public synchronized List<LeaId> leas() {
        return books.entrySet().stream().filter(book -> !book.getValue().entries.isEmpty()).map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized EntryId head(LeaId lea) {
        return new EntryId(book(lea).entries.size());
    }

    @Override
    public synchronized List<Entry> aboutProgram(LeaId lea, EntryId asOf) {
        return cut(book(lea).program, asOf);
    }

    @Override
    public synchronized List<Entry> about(LeaId lea, PupilId pupil, EntryId asOf) {
        return cut(book(lea).byPupil.getOrDefault(pupil, List.of()), asOf);
    }

    @Override
    public synchronized List<PupilId> pupils(LeaId lea, EntryId asOf) {
        return book(lea).byPupil.entrySet().stream()
                .filter(pupil -> pupil.getValue().getFirst().id().compareTo(asOf) <= 0)
                .map(Map.Entry::getKey).toList();
    }

    @Override
    public synchronized Optional<Since> since(LeaId lea, EntryId after, EntryId until) {
        var pupils = pupils(lea, until).stream().filter(pupil -> isAfter(about(lea, pupil, until), after))
                .collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(new Since(isAfter(aboutProgram(lea, until), after), pupils));
    }

    private static boolean isAfter(List<Entry> entries, EntryId after) {
        return !entries.isEmpty() && entries.getLast().id().compareTo(after) > 0;
    }

    @Override
    public synchronized boolean continues(LeaId lea, EntryId head, String hash) {
        var hashes = book(lea).hashes;
        return head.value() <= hashes.size() && hash.equals(head.equals(EntryId.NONE)
                ? BEFORE_THE_FIRST
                : hashes.get((int) head.value() - 1));
    }

    @Override
    public void sweep(LeaId lea, EntryId asOf, BiConsumer<PupilId, List<Entry>> each) {
        // What is added while the sweep runs is not seen by it, as in any other ledger.
        var upTo = asOf.compareTo(head(lea)) < 0 ? asOf : head(lea);
        for (var pupil : pupils(lea, upTo)) {
            each.accept(pupil, about(lea, pupil, upTo));
        }
    }

    @Override
    public synchronized Optional<PersonName> name(LeaId lea, String personId) {
        return Optional.ofNullable(book(lea).names.get(personId));
    }

    @Override
    public synchronized List<PersonName> names(LeaId lea) {
        return List.copyOf(book(lea).names.values());
    }

    @Override
    public synchronized boolean redactName(LeaId lea, String personId, String by, String reason) {
        var book = book(lea);
        if (book.names.remove(personId) == null) {
            return false;
        }
        book.redacted.put(personId,
                new RedactedName(personId, clock.instant().truncatedTo(ChronoUnit.MICROS), by, reason));
        return true;
    }

    @Override
    public synchronized List<RedactedName> redactedNames(LeaId lea) {
        return List.copyOf(book(lea).redacted.values());
    }

    @Override
    public synchronized String headHash(LeaId lea) {
        var hashes = book(lea).hashes;
        return hashes.isEmpty() ? BEFORE_THE_FIRST : hashes.getLast();
    }

    @Override
    public synchronized LedgerVerification verify(LeaId lea) {
        var book = book(lea);
        var hash = BEFORE_THE_FIRST;
        Optional<LedgerFault> fault = Optional.empty();
        Optional<EntryId> doubtful = Optional.empty();
        for (int i = 0; i < book.entries.size(); i++) {
            var entry = book.entries.get(i);
            hash = hash(hash, entry);
            if (fault.isEmpty() && !hash.equals(book.hashes.get(i))) {
                fault = Optional.of(new LedgerFault(entry.id(), entry.id(), "Entry " + entry.id() + " was changed."));
            }
            if (doubtful.isEmpty() && i > 0 && entry.recorded().isBefore(book.entries.get(i - 1).recorded())) {
                doubtful = Optional.of(entry.id());
            }
        }
        return new LedgerVerification(head(lea), headHash(lea), fault, doubtful);
    }

    @Override
    public synchronized LedgerVerification verify(LeaId lea, EntryId knownHead, String knownHash) {
        var found = verify(lea);
        var head = found.head();
        if (found.fault().isPresent()) {
            return found;
        } else if (head.compareTo(knownHead) < 0) {
            return faulty(found, new LedgerFault(new EntryId(head.value() + 1), knownHead, "The ledger ends at " + head
                    + ", but it once ended at " + knownHead + ". Entries are missing at its end."));
        } else if (!knownHash.equals(
                knownHead.equals(EntryId.NONE)
                        ? BEFORE_THE_FIRST
                        : book(lea).hashes.get((int) knownHead.value() - 1))) {
            return faulty(found, new LedgerFault(new EntryId(1), knownHead,
                    "The ledger up to " + knownHead + " is not the one whose hash was kept: it was written anew."));
        }
        return found;
    }

    private static LedgerVerification faulty(LedgerVerification found, LedgerFault fault) {
        return new LedgerVerification(found.head(), found.headHash(), Optional.of(fault), found.doubtfulTime());
    }

    private Book book(LeaId lea) {
        return books.getOrDefault(lea, new Book());
    }

    private static List<Entry> cut(List<Entry> entries, EntryId asOf) {
        return entries.stream().filter(entry -> entry.id().compareTo(asOf) <= 0).toList();
    }

    private static Optional<PupilId> pupilOf(Fact fact) {
        return switch (fact) {
            case PupilFact about -> Optional.of(about.pupil());
            case Withdrawn withdrawn -> withdrawn.pupil();
            default -> Optional.empty();
        };
    }

    private static String hash(String before, Entry entry) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((before + entry).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
