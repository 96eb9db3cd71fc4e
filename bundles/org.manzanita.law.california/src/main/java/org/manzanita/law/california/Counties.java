package org.manzanita.law.california;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The counties of California, and which lie immediately adjacent to one another, on land or in water. */
final class Counties {

    private final TreeMap<String, Set<String>> adjacent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Counties() {
        try (InputStream in = Counties.class.getResourceAsStream("/law/county-adjacency.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The table law/county-adjacency.tsv is missing from this bundle.");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .filter(line -> !line.startsWith("//"))
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> adjacent.put(cells[0], new TreeSet<>(Set.of(cells[1].split(";")))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read law/county-adjacency.tsv", e);
        }
    }

    Set<String> all() {
        return adjacent.keySet();
    }

    Set<String> adjacentTo(String county) {
        return adjacent.getOrDefault(county, Set.of());
    }

    /** The county as the table names it: {@code sacramento county} is {@code Sacramento}. Empty for no such county. */
    Optional<String> named(String text) {
        var name = text.strip();
        if (name.toLowerCase(Locale.ROOT).endsWith(" county")) {
            name = name.substring(0, name.length() - " county".length()).strip();
        }
        // The table's order is that of names without regard to case.
        return Optional.ofNullable(adjacent.ceilingKey(name)).filter(name::equalsIgnoreCase);
    }
}
