package org.manzanita.ledger.jdbc.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerCopies;
import org.manzanita.ledger.LedgerCopy;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.ledger.LongSubmission;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.Since;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.osgi.service.jdbc.DataSourceFactory;

/** The ledger in a database: pages written by one committer, and read by as many as ask. */
final class JdbcLedger implements Ledger, LedgerCopies, AutoCloseable {

    /** Pupils whose pages a sweep reads at a time. */
    private static final int AT_ONE_TIME = 128;

    private final Database database;
    private final Committer committer;
    private final InstantSource clock;
    private volatile Optional<Program> lastProgram = Optional.empty();

    private JdbcLedger(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.committer = new Committer(database);
    }

    /**
     * Opens the ledger in the folder, or begins one there.
     *
     * @throws LedgerException if another process holds it, it cannot be read or written, or a newer version wrote it
     */
    static JdbcLedger open(DataSourceFactory driver, Path folder, int cacheMebibytes,
            FileDatabase.Durability durability,
            InstantSource clock) {
        return of(FileDatabase.open(driver, folder, cacheMebibytes, durability), clock);
    }

    /**
     * Opens the ledger on the PostgreSQL server, or begins one there.
     *
     * @throws LedgerException if it cannot be reached or written to, or a newer version wrote it
     */
    static JdbcLedger open(DataSourceFactory driver, Settings settings, InstantSource clock) {
        return of(ServerDatabase.open(driver, settings), clock);
    }

    private static JdbcLedger of(Database database, InstantSource clock) {
        try {
            return new JdbcLedger(database, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Where the entries of a submission came to stand: behind which, and when. */
    private record Place(long before, Instant recorded) {}

    @Override
    public List<Entry> append(Submission submission) {
        if (submission.lines().isEmpty() && submission.names().isEmpty()) {
            return List.of();
        }
        Names.check(submission.names());
        var drafts = drafts(submission);
        var place = committer.commit(Set.of(submission.lea()), transaction -> {
            var recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
            long before = transaction.add(submission.lea(), submission.by(), List.of(drafts), recorded);
            transaction.put(submission.lea(), submission.names());
            return new Place(before, recorded);
        });
        return new Appended(submission, place.before(), place.recorded());
    }

    @Override
    public LongSubmission beginLong(LeaId lea, String by) {
        return new DraftedSubmission(committer, clock, lea, by);
    }

    @Override
    public void append(List<Submission> together, Map<LeaId, EntryId> behind) {
        together.forEach(submission -> Names.check(submission.names()));
        var drafts = together.stream().map(JdbcLedger::drafts).toList();
        committer.commit(behind.keySet(), transaction -> {
            for (var lea : behind.entrySet()) {
                transaction.expect(lea.getKey(), lea.getValue());
            }
            var recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
            for (int at = 0; at < together.size(); at++) {
                var submission = together.get(at);
                transaction.add(submission.lea(), submission.by(), List.of(drafts.get(at)), recorded);
                transaction.put(submission.lea(), submission.names());
            }
            return true;
        });
    }

    private static Drafts drafts(Submission submission) {
        Drafts.checkAuthor(submission.by());
        return Drafts.of(submission.lines());
    }

    @Override
    public Optional<String> refusal() {
        return committer.refusal();
    }

    private Head durable(LeaId lea) {
        return committer.durable(lea);
    }

    private long upTo(LeaId lea, EntryId asOf) {
        return upTo(durable(lea), asOf);
    }

    private static long upTo(Head head, EntryId asOf) {
        return Math.min(asOf.value(), head.entry());
    }

    @Override
    public List<LeaId> leas() {
        return committer.durable().entrySet().stream().filter(head -> head.getValue().entry() > 0)
                .map(head -> head.getKey()).sorted().toList();
    }

    @Override
    public EntryId head(LeaId lea) {
        return new EntryId(durable(lea).entry());
    }

    @Override
    public List<Entry> aboutProgram(LeaId lea, EntryId asOf) {
        var head = durable(lea);
        long upTo = upTo(head, asOf);
        var last = lastProgram;
        if (last.isPresent() && last.get().isOf(lea, head, upTo)) {
            return last.get().entries();
        }
        var program = new Program(lea, head, upTo, List.copyOf(entries(lea, "", upTo)));
        lastProgram = Optional.of(program);
        return program.entries();
    }

    /** What an LEA's ledger with that head says of its program up to one entry: nearly every command asks for it. */
    private record Program(LeaId lea, Head head, long upTo, List<Entry> entries) {

        boolean isOf(LeaId otherLea, Head otherHead, long otherUpTo) {
            return lea.equals(otherLea) && head.equals(otherHead) && upTo == otherUpTo;
        }
    }

    @Override
    public List<Entry> about(LeaId lea, PupilId pupil, EntryId asOf) {
        return entries(lea, pupil.value(), upTo(lea, asOf));
    }

    private List<Entry> entries(LeaId lea, String pupil, long upTo) {
        return entries(database.read(connection -> Pages.of(connection, lea, pupil, pupil, upTo)), upTo);
    }

    @Override
    public List<PupilId> pupils(LeaId lea, EntryId asOf) {
        long upTo = upTo(lea, asOf);
        return database.read(connection -> Pages.pupils(connection, lea, upTo));
    }

    @Override
    public Optional<Since> since(LeaId lea, EntryId after, EntryId until) {
        var head = durable(lea);
        long upTo = upTo(head, until);
        return Optional.of(after.value() >= upTo
                ? new Since(false, Collections.emptySortedSet())
                : database.read(connection -> new EarlierHeads(lea, head).since(connection, after.value(), upTo)));
    }

    @Override
    public boolean continues(LeaId lea, EntryId head, String hash) {
        var now = durable(lea);
        return head.value() == now.entry()
                ? hash.equals(now.hash())
                : head.value() < now.entry() && database.read(connection -> new EarlierHeads(lea, now)
                        .hashAt(connection, head.value())).filter(hash::equals).isPresent();
    }

    @Override
    public void sweep(LeaId lea, EntryId asOf, BiConsumer<PupilId, List<Entry>> each) {
        // The end is settled once: what is added meanwhile is not seen.
        long upTo = upTo(lea, asOf);
        var pupils = database.read(connection -> Pages.pupils(connection, lea, upTo));
        for (int from = 0; from < pupils.size(); from += AT_ONE_TIME) {
            var some = pupils.subList(from, Math.min(from + AT_ONE_TIME, pupils.size()));
            var pages = database.read(connection -> Pages.of(connection, lea, some.getFirst().value(),
                    some.getLast().value(), upTo));
            var byPupil = pages.stream().collect(Collectors.groupingBy(Page::pupil));
            // Pages are read on all processors, and handed on one pupil after another.
            var read = some.parallelStream()
                    .map(pupil -> entries(byPupil.getOrDefault(pupil.value(), List.of()), upTo)).toList();
            for (int i = 0; i < some.size(); i++) {
                each.accept(some.get(i), read.get(i));
            }
        }
    }

    private static List<Entry> entries(List<Page> pages, long upTo) {
        var entries = new ArrayList<Entry>();
        pages.forEach(page -> PageReader.read(page, upTo, entries));
        return entries;
    }

    @Override
    public Optional<PersonName> name(LeaId lea, String personId) {
        return database.read(connection -> Names.of(connection, lea, personId));
    }

    @Override
    public List<PersonName> names(LeaId lea) {
        return database.read(connection -> Names.all(connection, lea));
    }

    @Override
    public boolean redactName(LeaId lea, String personId, String by, String reason) {
        if (by.isBlank() || by.length() > Drafts.LONGEST_AUTHOR || reason.isBlank()
                || reason.length() > Drafts.LONGEST_AUTHOR) {
            throw new LedgerException("Who takes the name of " + personId + " out, and why, is told in 1 to "
                    + Drafts.LONGEST_AUTHOR + " characters each. The name stands.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return committer.commit(Set.of(lea),
                transaction -> transaction.redact(lea, new RedactedName(personId, now, by, reason)));
    }

    @Override
    public List<RedactedName> redactedNames(LeaId lea) {
        return database.read(connection -> Names.redacted(connection, lea));
    }

    @Override
    public LedgerCopy write(Path file, Optional<LeaId> only) {
        return new Copying(database, committer).write(file, only);
    }

    @Override
    public LedgerCopy read(Path file, Room room) {
        return new Copying(database, committer).read(file, room);
    }

    @Override
    public LedgerCopy check(Path file, Room room) {
        return new Copying(database, committer).tried(file, room);
    }

    @Override
    public String headHash(LeaId lea) {
        return durable(lea).hash();
    }

    @Override
    public LedgerVerification verify(LeaId lea) {
        return new Verifying(database, lea, durable(lea)).run(Optional.empty());
    }

    @Override
    public LedgerVerification verify(LeaId lea, EntryId knownHead, String knownHash) {
        return new Verifying(database, lea, durable(lea))
                .run(Optional.of(new Verifying.KnownHead(knownHead.value(), knownHash)));
    }

    /** Answers everyone who waits, and closes the database in good order. */
    @Override
    public void close() {
        committer.close();
        database.close();
    }
}
