package org.manzanita.ledger.jdbc.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.FormException;

/** Reads the facts of a page again, as {@link PageWriter} wrote them. */
final class PageReader {

    private final Page page;
    private final String text;
    private final Map<String, Rows> tables = new HashMap<>();
    private int at;

    private PageReader(Page page) {
        this.page = page;
        this.text = new String(page.facts(), StandardCharsets.UTF_8);
    }

    /** What stood in the last row of one table. */
    private static final class Rows {

        final FactForm.Reader<?> reader;
        final String[] above;
        final List<String> texts;

        Rows(FactForm<?> form) {
            this.reader = form.reader();
            this.above = new String[form.columns().size()];
            Arrays.fill(above, "");
            this.texts = Arrays.asList(above);
        }
    }

    /**
     * Adds the page's entries up to {@code asOf} to the list.
     *
     * @throws LedgerException if an entry is not written as facts are; the message names it
     */
    static void read(Page page, long asOf, List<? super Entry> into) {
        new PageReader(page).read(asOf, into);
    }

    private void read(long asOf, List<? super Entry> into) {
        long id = page.first();
        Rows rows = null;
        var source = "";
        try {
            while (at < text.length()) {
                id += Long.parseLong(next());
                if (id > asOf) {
                    return;
                }
                var table = next();
                if (rows == null || !table.equals(PageWriter.SAME)) {
                    rows = tables.computeIfAbsent(table, name -> new Rows(FactForm.ofTable(name)));
                }
                source = field(source);
                into.add(new Entry(new EntryId(id), page.recorded(), page.by(), source, fact(rows)));
            }
        } catch (IllegalArgumentException | FormException | IndexOutOfBoundsException e) {
            throw new LedgerException("Entry #" + id + " cannot be read: " + e.getMessage()
                    + " Either a newer version of Manzanita wrote it, or it was changed: verify the ledger.", e);
        }
    }

    private Fact fact(Rows rows) throws FormException {
        int line = text.indexOf('\n', at);
        if (line < 0) {
            throw new IllegalArgumentException("Its line breaks off.");
        }
        int check = text.lastIndexOf('\t', line);
        int column = 0;
        while (at < check + 1) {
            if (column == rows.above.length) {
                throw new IllegalArgumentException("It has more columns than the table '" + rows.reader.form().table()
                        + "' has.");
            }
            rows.above[column] = field(rows.above[column]);
            column++;
        }
        at = line + 1;
        return rows.reader.read(rows.texts);
    }

    private String next() {
        int end = text.indexOf('\t', at);
        var field = text.substring(at, end);
        at = end + 1;
        return field;
    }

    private String field(String above) {
        int end = text.indexOf('\t', at);
        int start = at;
        at = end + 1;
        if (end == start) {
            return "";
        }
        char how = text.charAt(start);
        if (how == '"' && end == start + 1) {
            return above;
        }
        int kept = PageWriter.KEPT.indexOf(how);
        var rest = text.substring(start + 1, end);
        if (rest.indexOf('\\') >= 0) {
            rest = unescape(rest);
        }
        return kept == 0 ? rest : above.substring(0, kept).concat(rest);
    }

    private static String unescape(String escaped) {
        var plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            plain.append(c != '\\' ? c : switch (escaped.charAt(++i)) {
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case '\\' -> '\\';
                default -> throw new IllegalArgumentException("'" + escaped + "' has an unknown escape.");
            });
        }
        return plain.toString();
    }
}
