package org.manzanita.ledger.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.LeaId;

/** The database of a ledger: how it is opened, shared and forced to disk; its connections kept. */
abstract sealed class Database implements AutoCloseable permits FileDatabase, ServerDatabase {

    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final ReadWriteLock reopening = new ReentrantReadWriteLock();

    /** What is asked of the database. */
    interface Query<T extends @Nullable Object> {
        T ask(Connection connection) throws SQLException;
    }

    /** What to change about the database while nobody reads it. */
    interface Reopening {
        void run() throws SQLException;
    }

    /** Where the ledger is kept, as a sentence goes on after "the ledger". */
    abstract String where();

    /** What to look at when it cannot be written to, as a sentence. */
    abstract String advice();

    /** A connection of its own, which the caller closes. */
    abstract Connection connect() throws SQLException;

    /** A connection of its own to write on, whose transactions the caller commits. */
    abstract Connection connectToWrite() throws SQLException;

    /** Returns when everything that was committed is on disk. */
    abstract void force(Connection connection) throws SQLException;

    /** Whether other processes add to it as well, so that where a ledger ends must be asked each time. */
    abstract boolean isShared();

    /** Keeps everyone else from adding to these LEAs' ledgers until the transaction ends. */
    abstract void hold(Connection writing, SortedSet<LeaId> leas) throws SQLException;

    /** Why nothing could be written when it was opened; null if it could. */
    @Nullable
    SQLException unwritable() {
        return null;
    }

    /**
     * Asks a question on a connection that nobody else is using.
     *
     * @throws LedgerException if there is no answer
     */
    <T extends @Nullable Object> T read(Query<T> query) {
        reopening.readLock().lock();
        try {
            var kept = idle.poll();
            if (kept != null) {
                try {
                    return ask(kept, query);
                } catch (SQLException e) {
                    // The database may have closed itself when its disk was full, or its server was started anew.
                    forgetConnections();
                }
            }
            return ask(connect(), query);
        } catch (SQLException e) {
            throw new LedgerException("The ledger " + where() + " cannot be read (" + reason(e)
                    + "). Check that it is there and who may read it, then try again.", e);
        } finally {
            reopening.readLock().unlock();
        }
    }

    private <T extends @Nullable Object> T ask(Connection connection, Query<T> query) throws SQLException {
        T answer;
        try {
            answer = query.ask(connection);
        } catch (SQLException | RuntimeException e) {
            quietly(connection);
            throw e;
        }
        idle.add(connection);
        return answer;
    }

    /** Does what can only be done while nobody reads. */
    void reopen(Reopening how) throws SQLException {
        reopening.writeLock().lock();
        try {
            forgetConnections();
            how.run();
        } finally {
            reopening.writeLock().unlock();
        }
    }

    /** Closes the connections kept for readers, so that the next reader opens a new one. */
    void forgetConnections() {
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            quietly(connection);
        }
    }

    /** What is at the bottom of a failure: databases wrap what the operating system said in words of their own. */
    static String reason(Throwable failure) {
        return String.valueOf(bottom(failure).getMessage());
    }

    /** What to do against the failure. */
    final String advice(Throwable failure) {
        return bottom(failure) instanceof OutOfMemoryError
                ? "It was more at one time than there is memory for. Give the program more, such as"
                        + " MANZANITA_JAVA_OPTIONS=-Xmx4g in its environment, or record it in parts."
                : advice();
    }

    private static Throwable bottom(Throwable failure) {
        var bottom = failure;
        for (var cause = bottom.getCause(); cause != null && cause != bottom; cause = cause.getCause()) {
            bottom = cause;
        }
        return bottom;
    }

    /** Closes a connection of which nothing more is expected. */
    static void quietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was of no use any more: that is why it is closed.
        }
    }

    @Override
    public abstract void close();
}
