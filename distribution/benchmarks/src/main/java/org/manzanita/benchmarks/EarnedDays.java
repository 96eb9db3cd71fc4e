package org.manzanita.benchmarks;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.Map;
import java.util.TreeMap;

/** Days earned by P-2, by grade span and modality, as the product and its peers say them. */
record EarnedDays(Map<String, Long> byLine) {

    /** The lines of single schools in the P-2 report, added up. */
    static EarnedDays ofReport(String json) throws JsonParserException {
        var days = new TreeMap<String, Long>();
        for (var row : rows(JsonParser.object().from(json))) {
            var line = (JsonObject) row;
            if (line.getString("school", "").startsWith("Synthetic School")) {
                days.merge(line.getString("gradeSpan") + " " + line.getString("modality"), line.getLong("days"),
                        Long::sum);
            }
        }
        return new EarnedDays(days);
    }

    private static JsonArray rows(JsonObject report) {
        for (var value : report.values()) {
            if (value instanceof JsonArray array && !array.isEmpty() && array.get(0) instanceof JsonObject first) {
                return first.has("school") ? array : rows(first);
            }
            if (value instanceof JsonObject inner && !rows(inner).isEmpty()) {
                return rows(inner);
            }
        }
        return new JsonArray();
    }

    static EarnedDays ofLines(String said) {
        var days = new TreeMap<String, Long>();
        said.lines().forEach(line -> {
            int end = line.lastIndexOf(' ');
            days.put(line.substring(0, end), Long.parseLong(line.substring(end + 1)));
        });
        return new EarnedDays(days);
    }

    /** @throws IllegalStateException if the peer found anything else */
    void agreesWith(String peer, EarnedDays other) {
        if (!equals(other)) {
            throw new IllegalStateException("The figures differ: Manzanita " + byLine + ", " + peer + " "
                    + other.byLine + ". No time is printed for jobs that are not the same.");
        }
    }

    long sum() {
        return byLine.values().stream().mapToLong(Long::longValue).sum();
    }
}
