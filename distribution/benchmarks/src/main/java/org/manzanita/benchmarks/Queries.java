package org.manzanita.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The queries of the peers, which lie beside the classes, and what they answer. */
final class Queries {

    private Queries() {}

    /** The text of a query, by the name of its file. */
    static String text(String name) throws IOException {
        try (var in = Queries.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The query " + name + " is not packed with the benchmarks.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Days earned by P-2, by grade span and modality. */
    static Map<String, Long> days(ResultSet rows) throws SQLException {
        var days = new TreeMap<String, Long>();
        while (rows.next()) {
            days.put(rows.getString(1) + " " + rows.getString(2), rows.getLong(3));
        }
        return days;
    }
}
