package org.manzanita.ledger.jdbc.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;

/**
 * Writes the facts of a page as text, in UTF-8.
 *
 * <p>An entry is a line; its fields stand between tabs: how many entries after the one above it stands (0 for the
 * first), table, source, one field a column, check. A table that is that of the line above is written {@code "}. The
 * source, and each column, is written with regard to what stood there in the line above (a column: in the last line of
 * that table): {@code "} if it is the same; nothing if it is empty; else one character that says how many of the
 * characters above are kept, from {@code 0} to {@code 9}, {@code a} to {@code z} and {@code A} to {@code Z} for 61, and
 * after it the rest, in which {@code \\}, {@code \t}, {@code \n} and {@code \r} stand for a backslash and the
 * characters that end a field or line. The check is the lower 24 bits of the CRC-32C of all bytes before it in the
 * page, in hexadecimal: it names the first line that was touched, where the hash of the page only tells that one was.
 */
final class PageWriter {

    static final String KEPT = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String SAME = "\"";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final CRC32C check = new CRC32C();
    private final Map<Class<?>, Table<?>> tables = new HashMap<>();
    private final StringBuilder line = new StringBuilder(160);
    private @Nullable Table<?> tableAbove;
    private String sourceAbove = "";
    private final long first;
    private long last;
    private int entries;

    /** @param first the place of its first entry among the facts of the submission, counted from 0 */
    PageWriter(long first) {
        this.first = first;
        this.last = first;
    }

    /**
     * Adds a fact.
     *
     * @param at its place among the facts of the submission
     * @throws IllegalArgumentException if a text of the fact holds half a character
     */
    <T extends Fact> void add(long at, String source, T fact) {
        var table = table(fact);
        line.setLength(0);
        line.append(at - last).append('\t');
        line.append(table == tableAbove ? SAME : table.name).append('\t');
        field(sourceAbove, source);
        table.add(fact);
        write(line.toString());
        write(mark(check) + '\n');
        tableAbove = table;
        sourceAbove = source;
        last = at;
        entries++;
    }

    /** The check that follows the bytes summed up so far. */
    static String mark(CRC32C sum) {
        return Integer.toHexString(((int) sum.getValue() & 0xFFFFFF) | 0x1000000).substring(1);
    }

    @SuppressWarnings("unchecked")
    private <T extends Fact> Table<T> table(T fact) {
        var last = tableAbove;
        // A table is kept under the class of its facts.
        return (Table<T>) (last != null && last.type == fact.getClass()
                ? last
                : tables.computeIfAbsent(fact.getClass(), type -> new Table<>(fact)));
    }

    /** The lines of one table. */
    private final class Table<T extends Fact> {

        private final Class<?> type;
        private final String name;
        private final FactForm.Writer<T> writer;
        private final String[] above;

        /** @param first the first fact of the table */
        Table(T first) {
            var form = FactForm.of(first);
            this.type = first.getClass();
            this.name = form.table();
            this.writer = form.writer();
            this.above = new String[form.columns().size()];
            Arrays.fill(above, "");
        }

        void add(T fact) {
            var texts = writer.write(fact);
            for (int i = 0; i < texts.length; i++) {
                field(above[i], texts[i]);
                above[i] = texts[i];
            }
        }
    }

    private void write(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(encoded);
        check.update(encoded);
    }

    private void field(String textAbove, String text) {
        if (!text.isEmpty()) {
            if (text.equals(textAbove)) {
                line.append(SAME);
            } else {
                int kept = kept(textAbove, text);
                line.append(KEPT.charAt(kept));
                escape(text, kept);
            }
        }
        line.append('\t');
    }

    private static int kept(String textAbove, String text) {
        int most = Math.min(KEPT.length() - 1, Math.min(textAbove.length(), text.length()));
        int kept = 0;
        while (kept < most && textAbove.charAt(kept) == text.charAt(kept)) {
            kept++;
        }
        // A pair of surrogates is one character of UTF-8 and must not be parted.
        return kept > 0 && Character.isHighSurrogate(text.charAt(kept - 1)) ? kept - 1 : kept;
    }

    private void escape(String text, int from) {
        if (isPlain(text, from)) {
            line.append(text, from, text.length());
            return;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> {
                    if (Character.isSurrogate(c)) {
                        i = pair(text, i);
                    } else {
                        line.append(c);
                    }
                }
            }
        }
    }

    private static boolean isPlain(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private int pair(String text, int at) {
        int point = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(point)) {
            throw new IllegalArgumentException("The text '" + text + "' holds half a character, which no file can keep."
                    + " Write it again.");
        }
        line.appendCodePoint(point);
        return at + 1;
    }

    /** The place of its first entry among the facts of the submission, counted from 0. */
    long first() {
        return first;
    }

    /** The place of its last entry so far. */
    long last() {
        return last;
    }

    int entries() {
        return entries;
    }

    int size() {
        return bytes.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
