package org.manzanita.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A peer in the same kind of file that the ledger is kept in: H2 with hand-written SQL, as one process. */
public final class H2 {

    /** What the query looks for, by table. */
    private static final Map<String, String> INDEXES = Map.of("enrollments", "pupil", "assignments", "\"assignmentId\"",
            "sessions", "\"sessionId\"", "progress", "pupil, \"courseId\"", "certifications", "\"courseId\"");

    private H2() {}

    /**
     * {@code load FOLDER DATABASE} or {@code p2 DATABASE}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static void main(String[] args) throws IOException, SQLException {
        switch (args[0]) {
            case "load" -> load(Path.of(args[1]), Path.of(args[2]));
            case "p2" -> days(Path.of(args[1])).forEach((line, days) -> System.out.println(line + " " + days));
            default -> throw new IllegalArgumentException("Neither load nor p2: " + args[0]);
        }
    }

    private static void load(Path folder, Path database) throws IOException, SQLException {
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
        try (var connection = connect(database); var statement = connection.createStatement()) {
            for (var file : files) {
                load(statement, file);
            }
            statement.execute("analyze");
        }
    }

    private static void load(Statement statement, Path file) throws IOException, SQLException {
        var table = String.valueOf(file.getFileName()).replace(".csv", "");
        String[] columns;
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            columns = lines.findFirst().orElseThrow().split(",", -1);
        }
        statement.execute("create table \"" + table + "\" (" + Arrays.stream(columns)
                .map(column -> "\"" + column + "\" " + type(column)).collect(Collectors.joining(", "))
                + ")");
        // Cells that are empty are nothing, and not a text that no date can be made of.
        statement.execute("insert into \"" + table + "\" select " + Arrays.stream(columns)
                .map(column -> "nullif(\"" + column + "\", '')").collect(Collectors.joining(", ")) + " from csvread('"
                + file.toString().replace("'", "''") + "', null, 'charset=UTF-8 caseSensitiveColumnNames=true')");
        if (INDEXES.containsKey(table)) {
            statement.execute("create index on \"" + table + "\" (" + INDEXES.get(table) + ")");
        }
    }

    /** H2 keeps what it calls text apart from its row. */
    private static String type(String column) {
        var type = PostgreSql.type(column);
        return type.equals("text") ? "varchar" : type;
    }

    /** Days earned by P-2, by grade span and modality. */
    private static Map<String, Long> days(Path database) throws IOException, SQLException {
        try (var connection = connect(database); var statement = connection.createStatement()) {
            for (var step : Queries.text("p2.h2.sql").split(";\\n")) {
                if (statement.execute(step)) {
                    return Queries.days(statement.getResultSet());
                }
            }
        }
        throw new IllegalStateException("No step of the query answers.");
    }

    private static Connection connect(Path database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + database + ";DATABASE_TO_LOWER=TRUE;NON_KEYWORDS=DAY");
    }
}
