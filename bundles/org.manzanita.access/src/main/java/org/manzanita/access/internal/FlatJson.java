package org.manzanita.access.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** An object of JSON without objects or lists in it, a line long: how a record is written and read again. */
final class FlatJson {

    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /** Writes the fields in their order; numbers and truth values as they are, all else as text. */
    static String write(Map<String, Object> fields) {
        var json = new StringBuilder("{");
        fields.forEach((name, value) -> {
            json.append(json.length() == 1 ? "" : ",");
            string(name, json);
            json.append(':');
            if (value instanceof Number || value instanceof Boolean) {
                json.append(value);
            } else {
                string(value.toString(), json);
            }
        });
        return json.append('}').toString();
    }

    private static void string(String text, StringBuilder json) {
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '"' || unit == '\\') {
                json.append('\\').append(unit);
            } else if (Character.isISOControl(unit) || Character.isSurrogate(unit) || unit == '\u2028'
                    || unit == '\u2029') {
                json.append("\\u").repeat('0', 4 - Integer.toHexString(unit).length())
                        .append(Integer.toHexString(unit));
            } else {
                json.append(unit);
            }
        }
        json.append('"');
    }

    /** @throws IllegalArgumentException if it is not such an object */
    static Map<String, String> read(String line) {
        return new FlatJson(line).object();
    }

    private Map<String, String> object() {
        var fields = new LinkedHashMap<String, String>();
        expect('{');
        while (true) {
            var name = string();
            expect(':');
            if (fields.put(name, next() == '"' ? string() : bare()) != null) {
                throw fault();
            }
            if (next() == '}') {
                break;
            }
            expect(',');
        }
        if (at + 1 != text.length()) {
            throw fault();
        }
        return fields;
    }

    private char next() {
        if (at >= text.length()) {
            throw fault();
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw fault();
        }
        at++;
    }

    private String bare() {
        int from = at;
        while (next() != ',' && next() != '}') {
            at++;
        }
        return text.substring(from, at);
    }

    private String string() {
        expect('"');
        var read = new StringBuilder();
        while (next() != '"') {
            char unit = text.charAt(at++);
            if (unit == '\\') {
                unit = next();
                at++;
                if (unit == 'u') {
                    if (at + 4 > text.length()) {
                        throw fault();
                    }
                    unit = (char) Integer.parseInt(text, at, at + 4, 16);
                    at += 4;
                }
            }
            read.append(unit);
        }
        at++;
        return read.toString();
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException("It is no record: at character " + (at + 1) + " of " + text.length() + ".");
    }
}
