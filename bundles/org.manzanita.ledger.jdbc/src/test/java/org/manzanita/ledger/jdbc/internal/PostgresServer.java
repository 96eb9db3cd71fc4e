package org.manzanita.ledger.jdbc.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A real PostgreSQL server that the tests of this process share. It forces to disk as a server of a district does, which
 * the library that starts it would leave out for speed.
 */
final class PostgresServer implements AutoCloseable {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable PostgresServer started;

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server, started if it is not yet. Where none can be started the test is aborted, and says so. */
    static synchronized PostgresServer running() {
        var running = started;
        if (running == null) {
            running = start("on");
            started = running;
        }
        return running;
    }

    /** A server of its own, that forces to disk or does not. */
    static PostgresServer start(String forcing) {
        try {
            return new PostgresServer(EmbeddedPostgres.builder().setServerConfig("fsync", forcing)
                    .setServerConfig("full_page_writes", "on").setServerConfig("synchronous_commit", "on").start());
        } catch (IOException | IllegalStateException e) {
            System.err.println("NOT TRIED: no PostgreSQL server could be started here (" + e + ").");
            throw new TestAbortedException("No PostgreSQL server could be started here: " + e, e);
        }
    }

    /** An empty database of its own, as far as a ledger can see. */
    Settings empty() {
        var schema = "ledger_" + SCHEMAS.incrementAndGet();
        execute("create schema " + schema);
        return settings(schema);
    }

    private Settings settings(String schema) {
        return new Settings(Path.of(Settings.FILE),
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?currentSchema=" + schema, "postgres",
                "postgres");
    }

    void execute(String sql) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres",
                "postgres");
    }

    /** Ends it at once. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
