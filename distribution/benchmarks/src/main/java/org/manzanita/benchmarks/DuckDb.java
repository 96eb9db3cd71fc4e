package org.manzanita.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

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
            statement.execute(sql("load").replace("${folder}", folder.toString().replace("'", "''")));
        }
    }

    /** Days earned by P-2, by grade span and modality. */
    static Map<String, Long> days(Path database) throws IOException, SQLException {
        var days = new TreeMap<String, Long>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql("p2"))) {
            while (rows.next()) {
                days.put(rows.getString(1) + " " + rows.getString(2), rows.getLong(3));
            }
        }
        return days;
    }

    private static String sql(String name) throws IOException {
        try (var in = DuckDb.class.getResourceAsStream(name + ".duckdb.sql")) {
            if (in == null) {
                throw new IOException("The query " + name + " is not packed with the benchmarks.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
