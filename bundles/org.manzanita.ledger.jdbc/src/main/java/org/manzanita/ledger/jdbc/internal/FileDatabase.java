package org.manzanita.ledger.jdbc.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.LeaId;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * The ledger as a file of H2 that this process alone has open: locked, its schema brought up to date. On a full disk it
 * is opened for reading, and for writing as soon as somebody wants to write and there is room.
 */
final class FileDatabase extends Database {

    private static final String FILE = "ledger";
    private static final String BEGINNING = "beginning";
    private static final String SUFFIX = ".mv.db";

    /** How the database is asked to behave. Tests leave durability out, to see that they would notice. */
    enum Durability {
        /** What is acknowledged is on disk, and what is not cannot harm it. */
        FORCED,
        /** What is acknowledged is on disk, in whatever order the disk likes. */
        UNORDERED,
        /** What is acknowledged is in memory, and on disk within half a second or so. */
        LEFT_TO_CHANCE
    }

    private final DataSourceFactory driver;
    private final Path folder;
    private final HomeLock lock;
    private final int cacheMebibytes;
    private final Durability durability;
    private volatile DataSource source;
    private volatile @Nullable SQLException unwritable;

    private FileDatabase(DataSourceFactory driver, Path folder, HomeLock lock, int cacheMebibytes,
            Durability durability) throws SQLException {
        this.driver = driver;
        this.folder = folder;
        this.lock = lock;
        this.cacheMebibytes = cacheMebibytes;
        this.durability = durability;
        if (!Files.exists(folder.resolve(FILE + SUFFIX))) {
            begin();
        }
        this.source = source(FILE, "");
        try {
            openToWrite();
        } catch (SQLException e) {
            openToRead(e);
        }
    }

    /**
     * Opens the database in the folder, which is made if it is missing.
     *
     * @throws LedgerException if another process holds it, it cannot be read, or a newer version wrote it
     */
    static FileDatabase open(DataSourceFactory driver, Path folder, int cacheMebibytes, Durability durability) {
        OrderedFiles.register();
        makeFolder(folder);
        var lock = HomeLock.of(folder);
        try {
            return new FileDatabase(driver, folder, lock, cacheMebibytes, durability);
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

    /**
     * Begins an empty ledger beside its place, and moves it there when it is whole: a power cut while a database makes
     * its file can leave one that does not open, and an empty ledger must not be what stops a district from starting.
     */
    private void begin() throws SQLException {
        var beginning = folder.resolve(BEGINNING + SUFFIX);
        try {
            Files.deleteIfExists(beginning);
            try (var connection = source(BEGINNING, "").getConnection(); var statement = connection.createStatement()) {
                Schema.bringUpToDate(connection, Dialect.H2);
                statement.execute("shutdown");
            }
            try (var file = FileChannel.open(beginning, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(beginning, folder.resolve(FILE + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
            forceNames();
        } catch (IOException e) {
            throw new SQLException("no ledger can be begun there: " + e, e);
        }
    }

    /** Forces the names of files in the folder to disk, where the system can do that. */
    private void forceNames() {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows opens no folder, and writes names through.
        }
    }

    private DataSource source(String name, String more) throws SQLException {
        var file = folder.resolve(name).toString();
        if (file.indexOf(';') >= 0) {
            throw new LedgerException("The folder " + folder + " has a ';' in its name, which the database cannot open."
                    + " Choose another (manzanita.home).");
        }
        // The trace file would hold values of rows, names among them: it stays off.
        var url = "jdbc:h2:" + (durability == Durability.FORCED ? OrderedFiles.SCHEME : "file") + ":" + file
                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=" + cacheMebibytes * 1024
                + (durability == Durability.LEFT_TO_CHANCE ? "" : ";WRITE_DELAY=0") + more;
        var properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url);
        return driver.createDataSource(properties);
    }

    private void openToWrite() throws SQLException {
        try (var connection = source(FILE, "").getConnection()) {
            Schema.bringUpToDate(connection, Dialect.H2);
            force(connection);
        }
        source = source(FILE, "");
        unwritable = null;
    }

    /** @throws SQLException the failure to write, if it cannot be read either */
    private void openToRead(SQLException failure) throws SQLException {
        var reading = source(FILE, ";ACCESS_MODE_DATA=r");
        try (var connection = reading.getConnection()) {
            Schema.requireUpToDate(connection);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            throw failure;
        }
        source = reading;
        unwritable = failure;
    }

    @Override
    String where() {
        return "in " + folder;
    }

    @Override
    String advice() {
        var free = folder.toFile().getUsableSpace() / (1024 * 1024);
        return "Check that the disk is neither full nor read-only (" + free + " MiB of it are free), then try again.";
    }

    @Override
    Connection connect() throws SQLException {
        return source.getConnection();
    }

    @Override
    Connection connectToWrite() throws SQLException {
        var before = unwritable;
        if (before != null) {
            reopen(() -> {
                try {
                    openToWrite();
                } catch (SQLException e) {
                    openToRead(e);
                    throw e;
                }
            });
        }
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    void force(Connection connection) throws SQLException {
        if (durability != Durability.LEFT_TO_CHANCE) {
            try (var statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
    }

    @Override
    boolean isShared() {
        return false;
    }

    @Override
    void hold(Connection writing, SortedSet<LeaId> leas) {
        // This process alone has the file open, and one thread of it writes.
    }

    @Override
    @Nullable
    SQLException unwritable() {
        return unwritable;
    }

    @Override
    public void close() {
        try (var connection = connect(); var statement = connection.createStatement()) {
            forgetConnections();
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new LedgerException("The ledger in " + folder + " did not close in good order (" + reason(e)
                    + "). What was acknowledged is safe.", e);
        } finally {
            lock.close();
        }
    }
}
