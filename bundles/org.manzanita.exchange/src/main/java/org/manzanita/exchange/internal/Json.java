package org.manzanita.exchange.internal;

import java.util.Collection;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as JSON, two spaces a level, always the same way. */
final class Json {

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String write(Object value) {
        var json = new Json();
        json.value(value, 0);
        return json.text.append('\n').toString();
    }

    private void value(Object value, int depth) {
        switch (value) {
            case Map<?, ?> map -> object(map, depth);
            case Collection<?> list -> array(list, depth);
            case CharSequence string -> string(string);
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth);
            default -> throw new IllegalArgumentException("JSON has no place for " + value.getClass() + ".");
        }
    }

    private void object(Map<?, ?> map, int depth) {
        var between = "{";
        for (var entry : map.entrySet()) {
            text.append(between);
            line(depth + 1);
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), depth + 1);
            between = ",";
        }
        line(depth);
        text.append('}');
    }

    private void array(Collection<?> list, int depth) {
        boolean flat = list.stream().noneMatch(Map.class::isInstance);
        var between = "[";
        for (var item : list) {
            text.append(between);
            if (!flat) {
                line(depth + 1);
            }
            value(item, depth + 1);
            between = flat ? ", " : ",";
        }
        if (!flat) {
            line(depth);
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private void line(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }

    private void string(CharSequence string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
