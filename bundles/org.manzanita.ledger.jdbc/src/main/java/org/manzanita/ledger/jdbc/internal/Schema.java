package org.manzanita.ledger.jdbc.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.manzanita.ledger.LedgerException;

/**
 * Brings the tables of a database to the version this bundle knows, one migration after the other.
 *
 * <p>A migration is a file of statements that can be repeated. All of them, and the rows that say they are done, are one
 * transaction where the database lets tables be made in one; H2 commits each such statement by itself, and there a
 * migration that was stopped halfway is run again from its start.
 */
final class Schema {

    private static final List<String> MIGRATIONS = List.of("schema-1.sql", "schema-2.sql");

    private static final String VERSIONS = "create table if not exists schema_version (version integer not null,"
            + " applied_at timestamp(6) with time zone not null, primary key (version))";

    private Schema() {}

    /** @throws LedgerException if a newer version of Manzanita has been at work there */
    static void bringUpToDate(Connection connection, Dialect dialect) throws SQLException {
        bringUpToDate(connection, dialect, MIGRATIONS.stream().map(Schema::load).toList());
    }

    /** @param migrations each migration's text, the first of them for an empty database */
    static void bringUpToDate(Connection connection, Dialect dialect, List<String> migrations) throws SQLException {
        boolean committing = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            run(connection, dialect.alone());
            run(connection, dialect.translate(VERSIONS));
            int found = version(connection);
            if (found > migrations.size()) {
                throw new LedgerException("The ledger was written by a newer version of Manzanita: its schema is "
                        + found + ", and this version knows no later one than " + migrations.size()
                        + ". Start the newer version, or restore the backup made before it was first started.");
            }
            for (int version = found + 1; version <= migrations.size(); version++) {
                run(connection, dialect.translate(migrations.get(version - 1)));
                try (var done = connection.prepareStatement(
                        "insert into schema_version (version, applied_at) values (?, current_timestamp)")) {
                    done.setInt(1, version);
                    done.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(committing);
        }
    }

    /** @throws SQLException if the tables are not those of this version */
    static void requireUpToDate(Connection connection) throws SQLException {
        int found = version(connection);
        if (found != MIGRATIONS.size()) {
            throw new SQLException("its schema is " + found + " and would have to be brought to " + MIGRATIONS.size());
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(max(version), 0) from schema_version")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(Connection connection, String migration) throws SQLException {
        var bare = migration.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        try (var statement = connection.createStatement()) {
            for (var sql : Arrays.stream(bare.split(";")).map(String::strip).filter(text -> !text.isEmpty()).toList()) {
                statement.execute(sql);
            }
        }
    }

    private static String load(String name) {
        try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
