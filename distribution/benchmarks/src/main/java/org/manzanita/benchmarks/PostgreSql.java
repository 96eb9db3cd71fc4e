package org.manzanita.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Another peer: a PostgreSQL server that forces to disk, with raw {@code COPY} and hand-written SQL. */
final class PostgreSql implements AutoCloseable {

    private static final Set<String> DATES = Set.of("day", "from", "until", "signedOn", "submittedOn", "dueOn");
    private static final Set<String> NUMBERS = Set.of("minutes", "dailyMinutes");
    private static final Set<String> FLAGS = Set.of("satisfactory");

    private final EmbeddedPostgres server;

    private PostgreSql(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgreSql start() throws IOException {
        return new PostgreSql(EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on").setServerConfig("max_wal_size", "'8GB'").start());
    }

    /** Copies every table of the folder as it comes, nothing checked but what a column's type asks for; how long it took. */
    Duration copy(Path folder) throws IOException, SQLException {
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
        try (var connection = connect()) {
            for (var file : files) {
                create(connection, file);
            }
            long begun = System.nanoTime();
            for (var file : files) {
                try (InputStream rows = Files.newInputStream(file)) {
                    connection.unwrap(PGConnection.class).getCopyAPI()
                            .copyIn("copy \"" + table(file) + "\" from stdin csv header", rows);
                }
            }
            var took = Duration.ofNanos(System.nanoTime() - begun);
            try (var statement = connection.createStatement()) {
                statement.execute("analyze");
            }
            return took;
        }
    }

    private static void create(Connection connection, Path file) throws IOException, SQLException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8); var statement = connection.createStatement()) {
            var columns = lines.findFirst().orElseThrow().split(",", -1);
            statement.execute("create table \"" + table(file) + "\" (" + Arrays.stream(columns)
                    .map(column -> "\"" + column + "\" " + type(column)).collect(Collectors.joining(", ")) + ")");
        }
    }

    static String type(String column) {
        return DATES.contains(column)
                ? "date"
                : NUMBERS.contains(column) ? "integer" : FLAGS.contains(column) ? "boolean" : "text";
    }

    private static String table(Path file) {
        return String.valueOf(file.getFileName()).replace(".csv", "");
    }

    /** Lets what is recorded of one pupil be found without reading all. */
    void indexByPupil() throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            for (var table : List.of("agreements", "signatures", "enrollments", "assignments", "judgements",
                    "participation", "courseEnrollments", "progress")) {
                statement.execute("create index on \"" + table + "\" (pupil)");
            }
            statement.execute("create index on sessions (\"sessionId\")");
            statement.execute("analyze");
        }
    }

    /** A desk with a connection of its own, which inserts the row and asks for the pupil's days. */
    SingleRecords.Desk desk() {
        try {
            return new ServerDesk(connect(), Queries.text("pupil.postgresql.sql"));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Days earned by P-2, by grade span and modality. */
    Map<String, Long> days() throws IOException, SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(Queries.text("p2.postgresql.sql"))) {
            return Queries.days(rows);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
