package org.manzanita.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The peer: DuckDB with hand-written SQL, as one process that does one thing. */
public final class DuckDb {

    private DuckDb() {}

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

    static void load(Path folder, Path database) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement()) {
            statement.execute(
                    Queries.text("load.duckdb.sql").replace("${folder}", folder.toString().replace("'", "''")));
        }
    }

    /** Days earned by P-2, by grade span and modality. */
    static Map<String, Long> days(Path database) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(Queries.text("p2.duckdb.sql"))) {
            return Queries.days(rows);
        }
    }
}
