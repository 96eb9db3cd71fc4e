package org.manzanita.exchange.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads JSON objects one at a time, from a list of them, from one after the other, or from the list {@code data} of an
 * envelope, and keeps none. Numbers, truth values and null are read as texts.
 */
final class JsonElements {

    /** How deep objects and lists may stand in one another, and how long one element may be. */
    static final int DEEPEST = 64;
    static final int LONGEST = 1 << 20;

    private static final int END = -1;

    private final Reader in;
    private int next;
    private int line = 1;
    private int column;
    private int taken;

    /** An object, and the line on which it begins. */
    record Element(int line, Map<String, Object> members) {}

    /** The text is no JSON, or more than is read. */
    static final class JsonException extends Exception {

        private static final long serialVersionUID = 1;

        private final int line;
        private final int column;

        JsonException(int line, int column, String message) {
            super(message);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    JsonElements(Reader in) throws IOException {
        this.in = in instanceof BufferedReader ? in : new BufferedReader(in);
        advance();
        if (next == '\uFEFF') {
            advance();
        }
    }

    void read(Consumer<Element> elements) throws IOException, JsonException {
        space();
        while (next != END) {
            if (next == '[') {
                list(elements);
            } else {
                top(elements);
            }
            space();
        }
    }

    private void list(Consumer<Element> elements) throws IOException, JsonException {
        expect('[');
        space();
        while (next != ']') {
            top(elements);
            space();
            if (next != ']') {
                expect(',');
                space();
            }
        }
        expect(']');
    }

    /** An object; if it is an envelope, what is in it. */
    private void top(Consumer<Element> elements) throws IOException, JsonException {
        taken = 0;
        int first = line;
        var members = new LinkedHashMap<String, Object>();
        boolean[] envelope = {false};
        members(members, name -> name.equals("data") && next == '[', () -> {
            envelope[0] = true;
            list(elements);
        }, 1);
        if (!envelope[0]) {
            elements.accept(new Element(first, members));
        }
    }

    @FunctionalInterface
    private interface Named {
        boolean test(String name);
    }

    @FunctionalInterface
    private interface Otherwise {
        void read() throws IOException, JsonException;
    }

    private void members(Map<String, Object> into, Named special, Otherwise otherwise, int depth)
            throws IOException, JsonException {
        expect('{');
        space();
        while (next != '}') {
            var name = string();
            space();
            expect(':');
            space();
            if (special.test(name)) {
                otherwise.read();
            } else {
                into.put(name, value(depth + 1));
            }
            space();
            if (next != '}') {
                expect(',');
                space();
                if (next == '}') {
                    throw wrong("a name");
                }
            }
        }
        expect('}');
    }

    private Object value(int depth) throws IOException, JsonException {
        if (depth > DEEPEST) {
            throw new JsonException(line, column, "More than " + DEEPEST + " objects and lists stand in one another.");
        }
        if (next == '{') {
            var members = new LinkedHashMap<String, Object>();
            members(members, name -> false, () -> {}, depth);
            return members;
        } else if (next == '[') {
            return values(depth);
        }
        return next == '"' ? string() : bare();
    }

    private List<Object> values(int depth) throws IOException, JsonException {
        var values = new ArrayList<Object>();
        expect('[');
        space();
        while (next != ']') {
            values.add(value(depth + 1));
            space();
            if (next != ']') {
                expect(',');
                space();
            }
        }
        expect(']');
        return values;
    }

    /** A number, true, false or null, as it is written. */
    private String bare() throws IOException, JsonException {
        var text = new StringBuilder();
        while (next == '-' || next == '+' || next == '.' || Character.isLetterOrDigit(next)) {
            text.append((char) next);
            advance();
        }
        if (!text.toString().matches("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?")) {
            throw wrong("a value");
        }
        return text.toString();
    }

    private String string() throws IOException, JsonException {
        expect('"');
        var text = new StringBuilder();
        while (next != '"') {
            if (next < ' ') {
                throw wrong("the end of a text");
            }
            if (next == '\\') {
                advance();
                text.append(escaped());
            } else {
                text.append((char) next);
            }
            advance();
        }
        expect('"');
        return text.toString();
    }

    private char escaped() throws IOException, JsonException {
        return switch (next) {
            case '"', '\\', '/' -> (char) next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int point = 0;
                for (int i = 0; i < 4; i++) {
                    advance();
                    int digit = Character.digit(next, 16);
                    if (digit < 0) {
                        throw wrong("four digits of a letter");
                    }
                    point = point * 16 + digit;
                }
                yield (char) point;
            }
            default -> throw wrong("a letter after \\");
        };
    }

    private void space() throws IOException, JsonException {
        while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
            advance();
        }
    }

    private void expect(char wanted) throws IOException, JsonException {
        if (next != wanted) {
            throw wrong("'" + wanted + "'");
        }
        advance();
    }

    private JsonException wrong(String wanted) {
        return new JsonException(line, column, "Here " + wanted + " is needed, and there is "
                + (next == END ? "the end of the file." : Excerpt.of(String.valueOf((char) next)) + "."));
    }

    private void advance() throws IOException {
        if (next == '\n') {
            line++;
            column = 0;
        }
        next = in.read();
        column++;
        if (++taken > LONGEST) {
            throw new IOException("what begins before line " + line + " is longer than 1 MiB");
        }
    }
}
