package org.manzanita.ledger.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.LeaId;

/**
 * The one thread that writes. It takes whatever waits, writes it in one transaction, forces it to disk, and only then
 * answers everyone who waited: many writers share one force, and nobody is answered before it.
 */
final class Committer implements AutoCloseable {

    /** More changes than this are not written at one time, so that the first of them is not kept waiting. */
    private static final int AT_ONE_TIME = 512;

    private final Database database;
    private final Map<LeaId, Head> durable = new ConcurrentHashMap<>();
    private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Waiting<Boolean> stop = new Waiting<>(transaction -> true);
    private final Thread thread = new Thread(this::run, "ledger committer");
    private @Nullable Connection connection;
    private boolean closed;

    Committer(Database database) {
        this.database = database;
        durable.putAll(database.read(Committer::heads));
        thread.setDaemon(true);
        thread.start();
    }

    /** A change to the database, all of it or none. */
    interface Change<T> {
        T write(Transaction transaction) throws SQLException;
    }

    private record Waiting<T>(Change<T> change, CompletableFuture<T> answer) {

        Waiting(Change<T> change) {
            this(change, new CompletableFuture<>());
        }

        /** Writes the change, and gives back what is to be done when it is on disk. */
        Runnable write(Transaction transaction) throws SQLException {
            var result = change.write(transaction);
            return () -> answer.complete(result);
        }
    }

    /** Where each LEA's ledger ends on disk: nobody is shown an entry behind it. */
    Map<LeaId, Head> durable() {
        return durable;
    }

    /**
     * Makes a change, and returns when it is forced to disk.
     *
     * @throws LedgerException if it could not be made; then none of it was
     */
    <T> T commit(Change<T> change) {
        var waiting = new Waiting<>(change);
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
            throw new LedgerException(String.valueOf(cause.getMessage()), cause);
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
            var writing = connected();
            var transaction = new Transaction(writing, durable);
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
            writing.commit();
            database.force(writing);
            durable.putAll(transaction.heads());
            answers.forEach(Runnable::run);
        } catch (SQLException | RuntimeException | Error e) {
            disconnect();
            var failure = refused(e);
            open.forEach(waiting -> waiting.answer().completeExceptionally(failure));
        }
    }

    private LedgerException refused(Throwable e) {
        return e instanceof LedgerException known
                ? known
                : new LedgerException("The ledger in " + database.folder()
                        + " could not be added to (" + e.getMessage()
                        + "). Nothing of this was recorded. Check that the disk is"
                        + " neither full nor read-only, then try again.", e);
    }

    /** The connection to write on. After a failure it is a new one, and what the failure left behind is taken out. */
    private Connection connected() throws SQLException {
        var kept = connection;
        if (kept != null) {
            return kept;
        }
        var fresh = database.connect();
        try {
            fresh.setAutoCommit(false);
            takeBackUnacknowledged(fresh);
        } catch (SQLException | RuntimeException e) {
            Database.quietly(fresh);
            throw e;
        }
        connection = fresh;
        return fresh;
    }

    /** A commit that was not forced to disk was answered with a failure: its entries must not appear later. */
    private void takeBackUnacknowledged(Connection fresh) throws SQLException {
        var transaction = new Transaction(fresh, durable);
        var found = heads(fresh);
        durable.forEach((lea, acknowledged) -> {
            var there = found.getOrDefault(lea, Head.NONE);
            if (there.page() < acknowledged.page()) {
                throw new LedgerException("The ledger on disk ends at #" + there.entry() + ", but #"
                        + acknowledged.entry() + " was recorded. Another file was put in its place: put the right one"
                        + " back.");
            }
        });
        for (var there : found.entrySet()) {
            var acknowledged = durable.getOrDefault(there.getKey(), Head.NONE);
            if (there.getValue().page() > acknowledged.page()) {
                transaction.cutBehind(there.getKey(), acknowledged);
            }
        }
        fresh.commit();
        database.force(fresh);
    }

    private static Map<LeaId, Head> heads(Connection connection) throws SQLException {
        var heads = new HashMap<LeaId, Head>();
        try (var select = connection.prepareStatement("select lea, entry, page, hash from ledger_head");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                heads.put(new LeaId(rows.getString(1)), new Head(rows.getLong(2), rows.getLong(3), rows.getString(4)));
            }
        }
        return heads;
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
