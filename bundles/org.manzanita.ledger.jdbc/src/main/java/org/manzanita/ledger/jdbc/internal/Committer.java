package org.manzanita.ledger.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.LeaId;

/**
 * The one thread of this process that writes. It takes whatever waits, writes it in one transaction, forces it to disk,
 * and only then answers everyone who waited: many writers share one force, and nobody is answered before it.
 */
final class Committer implements AutoCloseable {

    /** More changes than this are not written at one time, so that the first of them is not kept waiting. */
    private static final int AT_ONE_TIME = 512;

    private final Database database;
    private final Map<LeaId, Head> acknowledged = new ConcurrentHashMap<>();
    private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Waiting<Boolean> stop = new Waiting<>(Set.of(), transaction -> true);
    private final Thread thread = new Thread(this::run, "ledger committer");
    private volatile Optional<String> refusal = Optional.empty();
    private @Nullable Connection connection;
    private boolean closed;

    Committer(Database database) {
        this.database = database;
        acknowledged.putAll(database.read(Heads::all));
        var unwritable = database.unwritable();
        if (unwritable != null) {
            refusal = Optional.of(refusal(unwritable));
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** A change to the database, all of it or none. */
    interface Change<T> {
        T write(Transaction transaction) throws SQLException;
    }

    private record Waiting<T>(Set<LeaId> leas, Change<T> change, CompletableFuture<T> answer) {

        Waiting(Set<LeaId> leas, Change<T> change) {
            this(leas, change, new CompletableFuture<>());
        }

        /** Writes the change, and gives back what is to be done when it is on disk. */
        Runnable write(Transaction transaction) throws SQLException {
            var result = change.write(transaction);
            return () -> answer.complete(result);
        }
    }

    /** Where each LEA's ledger ends on disk: nobody is shown an entry behind it. */
    Map<LeaId, Head> durable() {
        return database.isShared() ? database.read(Heads::all) : acknowledged;
    }

    /** Where the LEA's ledger ends on disk. */
    Head durable(LeaId lea) {
        return database.isShared()
                ? database.read(reading -> Heads.of(reading, lea))
                : acknowledged.getOrDefault(lea, Head.NONE);
    }

    /** Why the last change could not be made; empty if it could. */
    Optional<String> refusal() {
        return refusal;
    }

    /**
     * Makes a change, and returns when it is forced to disk.
     *
     * @param leas the LEAs whose ledgers it adds to
     * @throws LedgerException if it could not be made; then none of it was
     */
    <T> T commit(Set<LeaId> leas, Change<T> change) {
        var waiting = new Waiting<>(leas, change);
        synchronized (queue) {
            if (closed) {
                throw new LedgerException("The ledger is closed. Start it again to add to it.");
            }
            queue.add(waiting);
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof LedgerException known
                    ? known.toldOn()
                    : new LedgerException(String.valueOf(cause.getMessage()), cause);
        }
    }

    private void run() {
        var batch = new ArrayList<Waiting<?>>();
        while (!batch.contains(stop)) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                // Nobody may interrupt this thread: an answer that is waited for would never come.
                continue;
            }
            queue.drainTo(batch, AT_ONE_TIME);
            write(batch);
        }
    }

    private void write(List<Waiting<?>> batch) {
        var open = new ArrayList<>(batch);
        try {
            var leas = batch.stream().flatMap(waiting -> waiting.leas().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            var writing = holding(leas);
            var transaction = new Transaction(writing, database.isShared() ? Heads.of(writing, leas) : acknowledged);
            var answers = new ArrayList<Runnable>();
            for (var waiting : batch) {
                var heads = new HashMap<>(transaction.heads());
                var before = writing.setSavepoint();
                try {
                    answers.add(waiting.write(transaction));
                } catch (SQLException | RuntimeException e) {
                    // If this fails too, the connection is of no use and the whole batch is told so.
                    writing.rollback(before);
                    transaction.heads().clear();
                    transaction.heads().putAll(heads);
                    open.remove(waiting);
                    waiting.answer().completeExceptionally(refused(e));
                }
            }
            commit(writing, transaction.heads());
            refusal = Optional.empty();
            answers.forEach(Runnable::run);
        } catch (SQLException | RuntimeException | Error e) {
            disconnect();
            var failure = refused(e);
            refusal = Optional.of(refusal(e));
            open.forEach(waiting -> waiting.answer().completeExceptionally(failure));
        }
    }

    /** A connection on which these LEAs are held. One that was cut meanwhile is found out before anything is written. */
    private Connection holding(SortedSet<LeaId> leas) throws SQLException {
        boolean fresh = connection == null;
        var writing = connected();
        try {
            database.hold(writing, leas);
            return writing;
        } catch (SQLException e) {
            disconnect();
            if (fresh) {
                throw e;
            }
        }
        var again = connected();
        database.hold(again, leas);
        return again;
    }

    private void commit(Connection writing, Map<LeaId, Head> heads) throws SQLException {
        try {
            writing.commit();
        } catch (SQLException e) {
            if (!database.isShared() || !wasCommitted(heads, e)) {
                throw e;
            }
        }
        database.force(writing);
        acknowledged.putAll(heads);
    }

    /**
     * A server can have committed although its answer was lost. The pages tell: their hashes are like no others, and
     * who holds the LEAs' locks after the lost connection sees all that it left.
     *
     * @throws LedgerException if there is no page to tell, or nobody who could be asked
     */
    private boolean wasCommitted(Map<LeaId, Head> heads, SQLException lost) {
        disconnect();
        if (heads.isEmpty()) {
            throw unknown(lost);
        }
        try {
            var fresh = connected();
            database.hold(fresh, new TreeSet<>(heads.keySet()));
            boolean all = true;
            for (var head : heads.entrySet()) {
                all &= Heads.isPage(fresh, head.getKey(), head.getValue());
            }
            fresh.rollback();
            return all;
        } catch (SQLException e) {
            lost.addSuppressed(e);
            throw unknown(lost);
        }
    }

    private LedgerException unknown(SQLException lost) {
        return new LedgerException("The server did not answer (" + Database.reason(lost) + "), and so whether this was"
                + " recorded is not known: all of it was, or nothing. The ledger is " + database.where() + ". "
                + database.advice() + " Then look whether it is there before you give it again.", lost);
    }

    private LedgerException refused(Throwable e) {
        return e instanceof LedgerException known
                ? known
                : LedgerException.unwritable("Nothing of this was recorded. " + refusal(e), e);
    }

    private String refusal(Throwable e) {
        return e instanceof LedgerException known
                ? String.valueOf(known.getMessage())
                : "The ledger " + database.where() + " cannot be added to at present (" + Database.reason(e)
                        + "). What is recorded can be read. " + database.advice(e) + " Nothing need be restarted.";
    }

    /** The connection to write on. After a failure it is a new one, and what the failure left behind is taken out. */
    private Connection connected() throws SQLException {
        var kept = connection;
        if (kept != null) {
            return kept;
        }
        var fresh = database.connectToWrite();
        try {
            if (!database.isShared()) {
                takeBackUnacknowledged(fresh);
            }
        } catch (SQLException | RuntimeException e) {
            Database.quietly(fresh);
            throw e;
        }
        connection = fresh;
        return fresh;
    }

    /** A commit that was not forced to disk was answered with a failure: its entries must not appear later. */
    private void takeBackUnacknowledged(Connection fresh) throws SQLException {
        var transaction = new Transaction(fresh, acknowledged);
        var found = Heads.all(fresh);
        acknowledged.forEach((lea, last) -> {
            var there = found.getOrDefault(lea, Head.NONE);
            if (there.page() < last.page()) {
                throw new LedgerException("The ledger on disk ends at #" + there.entry() + ", but #" + last.entry()
                        + " was recorded. Another file was put in its place: put the right one back.");
            }
        });
        for (var there : found.entrySet()) {
            var last = acknowledged.getOrDefault(there.getKey(), Head.NONE);
            if (there.getValue().page() > last.page()) {
                transaction.cutBehind(there.getKey(), last);
            }
        }
        fresh.commit();
        database.force(fresh);
    }

    private void disconnect() {
        if (connection != null) {
            Database.quietly(connection);
            connection = null;
        }
        database.forgetConnections();
    }

    /** Answers everyone who waits, and lets nobody wait any more. */
    @Override
    public void close() {
        synchronized (queue) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(stop);
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        disconnect();
    }
}
