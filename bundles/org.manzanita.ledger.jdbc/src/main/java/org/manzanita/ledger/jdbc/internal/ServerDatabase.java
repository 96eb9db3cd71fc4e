package org.manzanita.ledger.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.LeaId;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * The ledger on a PostgreSQL server, which several processes can add to and read. The server forces each commit to disk
 * by itself; a lock for each LEA, held until the commit, gives its entries one order.
 */
final class ServerDatabase extends Database {

    /** The first number of every lock of this program, so that no other program's locks are met: "MANZ". */
    private static final int OURS = 1296125530;

    private static final int LONGEST_WAIT_SECONDS = 60;

    private final DataSource source;
    private final Settings settings;

    private ServerDatabase(DataSource source, Settings settings) {
        this.source = source;
        this.settings = settings;
    }

    /**
     * Opens the ledger on the server.
     *
     * @throws LedgerException if it cannot be reached or written to, does not force to disk, or a newer version wrote
     *             it
     */
    static ServerDatabase open(DataSourceFactory driver, Settings settings) {
        try {
            var properties = new Properties();
            properties.setProperty(DataSourceFactory.JDBC_URL, settings.url());
            properties.setProperty(DataSourceFactory.JDBC_USER, settings.user());
            properties.setProperty(DataSourceFactory.JDBC_PASSWORD, settings.password());
            var database = new ServerDatabase(driver.createDataSource(properties), settings);
            try (var connection = database.connect()) {
                requireForcing(connection, settings);
                Schema.bringUpToDate(connection, Dialect.POSTGRESQL);
            }
            return database;
        } catch (SQLException e) {
            throw new LedgerException("The ledger on " + settings.url() + " cannot be opened (" + reason(e)
                    + "). Check that the server runs and can be reached, and the settings in " + settings.file() + ".",
                    e);
        }
    }

    private static void requireForcing(Connection connection, Settings settings) throws SQLException {
        for (var setting : new String[]{"fsync", "full_page_writes"}) {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("show " + setting)) {
                rows.next();
                if (!rows.getString(1).equals("on")) {
                    throw new LedgerException("The server of " + settings.url() + " is set to " + setting + " = "
                            + rows.getString(1) + ": a power cut could lose what was acknowledged. Set it to on.");
                }
            }
        }
    }

    @Override
    String where() {
        return "on " + settings.url();
    }

    @Override
    String advice() {
        return "Check that the server runs, can be reached, and has room on its disk, then try again.";
    }

    @Override
    Connection connect() throws SQLException {
        return source.getConnection();
    }

    @Override
    Connection connectToWrite() throws SQLException {
        var connection = connect();
        try (var statement = connection.createStatement()) {
            // Whatever the server, the database or the role say otherwise.
            statement.execute("set synchronous_commit = on");
            statement.execute("set lock_timeout = '" + LONGEST_WAIT_SECONDS + "s'");
            // Where a ledger ends is to be seen as it is once its lock is held, and not as it was when that was asked for.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            quietly(connection);
            throw e;
        }
    }

    @Override
    void force(Connection connection) {
        // A commit is forced before the server answers it.
    }

    @Override
    boolean isShared() {
        return true;
    }

    @Override
    void hold(Connection writing, SortedSet<LeaId> leas) throws SQLException {
        try (var lock = writing.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, OURS);
            for (var lea : leas) {
                // Two LEAs whose numbers are the same wait for one another, and that is all.
                lock.setInt(2, lea.value().hashCode());
                lock.execute();
            }
        }
    }

    @Override
    public void close() {
        forgetConnections();
    }
}
