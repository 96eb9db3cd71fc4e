package org.manzanita.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of a case file: words and their values. A word that nothing asks for is a mistake, and is told as one. */
final class Part {

    private final String where;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> asked;

    Part(String where, Object value) {
        this(where, value, new HashSet<>());
    }

    private Part(String where, Object value, Set<String> asked) {
        this.where = where;
        this.asked = asked;
        if (!(value instanceof Map<?, ?> map)) {
            throw new CaseException(where + ": expected words with values, found '" + value + "'.");
        }
        map.forEach((key, each) -> values.put(String.valueOf(key), each));
    }

    Optional<String> text(String word) {
        asked.add(word);
        return Optional.ofNullable(values.get(word)).map(String::valueOf);
    }

    String text(String word, String otherwise) {
        return text(word).orElse(otherwise);
    }

    String need(String word) {
        return text(word).orElseThrow(() -> new CaseException(where + ": '" + word + "' is missing."));
    }

    LocalDate day(String word, LocalDate otherwise) {
        return text(word).map(LocalDate::parse).orElse(otherwise);
    }

    boolean flag(String word, boolean otherwise) {
        return text(word).map(Boolean::parseBoolean).orElse(otherwise);
    }

    int number(String word, int otherwise) {
        try {
            return text(word).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new CaseException(where + ": '" + word + "' is '" + text(word, "") + "', which is no number.");
        }
    }

    /** The values of a list; of a single value, that one. */
    List<String> texts(String word) {
        asked.add(word);
        var value = values.get(word);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    List<Part> parts(String word) {
        asked.add(word);
        var value = values.get(word);
        if (value == null) {
            return List.of();
        }
        var list = value instanceof List<?> many ? many : List.of(value);
        var parts = new ArrayList<Part>();
        for (var each : list) {
            parts.add(new Part(where + ", " + word + " " + (parts.size() + 1), each));
        }
        return parts;
    }

    /** Words and texts of a part whose words are not known beforehand. */
    Map<String, String> map(String word) {
        asked.add(word);
        var value = values.get(word);
        if (value == null) {
            return Map.of();
        }
        var part = new Part(where + ", " + word, value);
        return part.everything();
    }

    Map<String, String> everything() {
        var map = new LinkedHashMap<String, String>();
        values.forEach((key, each) -> map.put(key, String.valueOf(each)));
        asked.addAll(values.keySet());
        return map;
    }

    /** This part with what the other one says differently; what is asked of one is asked of both. */
    Part with(Part differing) {
        var both = new LinkedHashMap<String, Object>(values);
        both.putAll(differing.values);
        return new Part(differing.where, both, asked);
    }

    boolean has(String word) {
        return values.containsKey(word);
    }

    /** Call this last: says which words nothing asked for. */
    void finished() {
        var unknown = new ArrayList<>(values.keySet());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw new CaseException(where + ": nothing is known of " + unknown + ". The words are "
                    + asked.stream().sorted().toList() + ".");
        }
    }

    String where() {
        return where;
    }
}
