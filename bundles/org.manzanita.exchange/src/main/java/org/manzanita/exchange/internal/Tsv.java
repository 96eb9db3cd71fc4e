package org.manzanita.exchange.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads this bundle's own tables: text with tabs between the cells, a line of headings, and notes after {@code //}. */
final class Tsv {

    private Tsv() {}

    static List<List<String>> read(String resource, int cells) {
        var stream = Tsv.class.getResourceAsStream("/exchange/" + resource);
        if (stream == null) {
            throw new IllegalStateException("The bundle lacks its table exchange/" + resource + ".");
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var rows = lines.lines().filter(line -> !line.startsWith("//")).skip(1)
                    .map(line -> List.of(line.split("\t", -1))).toList();
            for (var row : rows) {
                if (row.size() != cells) {
                    throw new IllegalStateException(
                            "A row of exchange/" + resource + " has not " + cells + " cells: " + row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
