package org.manzanita.ledger.jdbc.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.LedgerException;
import org.osgi.service.jdbc.DataSourceFactory;

/** The database file of a ledger: locked for this process, its schema brought up to date, its connections kept. */
final class Database implements AutoCloseable {

    /** How the database is asked to behave. Tests leave durability out, to see that they would notice. */
    enum Durability {
        /** What is acknowledged is on disk. */
        FORCED,
        /** What is acknowledged is in memory, and on disk within half a second or so. */
        LEFT_TO_CHANCE
    }

    private final Path folder;
    private final HomeLock lock;
    private final DataSource source;
    private final Durability durability;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    private Database(Path folder, HomeLock lock, DataSource source, Durability durability) {
        this.folder = folder;
        this.lock = lock;
        this.source = source;
        this.durability = durability;
    }

    /** What is asked of the database. */
    interface Query<T extends @Nullable Object> {
        T ask(Connection connection) throws SQLException;
    }

    /**
     * Opens the database in the folder, which is made if it is missing.
     *
     * @throws LedgerException if another process holds it, it cannot be read or written, or a newer version wrote it
     */
    static Database open(DataSourceFactory driver, Path folder, int cacheMebibytes, Durability durability) {
        makeFolder(folder);
        var lock = HomeLock.of(folder);
        try {
            var properties = new Properties();
            properties.setProperty(DataSourceFactory.JDBC_URL, url(folder, cacheMebibytes, durability));
            var database = new Database(folder, lock, driver.createDataSource(properties), durability);
            try (var connection = database.connect()) {
                Schema.bringUpToDate(connection);
                database.force(connection);
            }
            return database;
        } catch (SQLException e) {
            lock.close();
            throw new LedgerException("The ledger in " + folder + " cannot be opened (" + e.getMessage()
                    + "). Check that no other tool has its file open, that the disk is neither full nor read-only, and"
                    + " if the file is damaged, restore it from a backup.", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void makeFolder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw new LedgerException("The folder " + folder + " cannot be made (" + e.getMessage()
                    + "). Check manzanita.home, and who may write there.", e);
        }
    }

    private static String url(Path folder, int cacheMebibytes, Durability durability) {
        var file = folder.resolve("ledger").toString();
        if (file.indexOf(';') >= 0) {
            throw new LedgerException("The folder " + folder + " has a ';' in its name, which the database cannot open."
                    + " Choose another (manzanita.home).");
        }
        // The trace file would hold values of rows, names among them: it stays off.
        return "jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE="
                + cacheMebibytes * 1024 + (durability == Durability.FORCED ? ";WRITE_DELAY=0" : "");
    }

    Path folder() {
        return folder;
    }

    /** A connection of its own, which the caller closes. */
    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Returns when everything that was committed is on disk. */
    void force(Connection connection) throws SQLException {
        if (durability == Durability.FORCED) {
            try (var statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
    }

    /**
     * Asks a question on a connection that nobody else is using.
     *
     * @throws LedgerException if there is no answer
     */
    <T extends @Nullable Object> T read(Query<T> query) {
        var kept = idle.poll();
        if (kept != null) {
            try {
                return ask(kept, query);
            } catch (SQLException e) {
                // The database may have closed itself when its disk was full: a new connection opens it again.
                forgetConnections();
            }
        }
        try {
            return ask(connect(), query);
        } catch (SQLException e) {
            throw new LedgerException("The ledger in " + folder + " cannot be read (" + e.getMessage()
                    + "). Check the disk and who may read there, then try again.", e);
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

    /** Closes the connections kept for readers, so that the next reader opens a new one. */
    void forgetConnections() {
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            quietly(connection);
        }
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
    public void close() {
        try (var connection = connect(); var statement = connection.createStatement()) {
            forgetConnections();
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new LedgerException("The ledger in " + folder + " did not close in good order (" + e.getMessage()
                    + "). What was acknowledged is safe.", e);
        } finally {
            lock.close();
        }
    }
}
