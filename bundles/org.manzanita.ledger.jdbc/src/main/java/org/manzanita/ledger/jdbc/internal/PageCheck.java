package org.manzanita.ledger.jdbc.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Looks at the lines of a page without reading their facts: which entries they are, and which was touched. */
final class PageCheck {

    private static final int LINE_END = '\n';
    private static final int FIELD_END = '\t';

    private final List<Long> entries = new ArrayList<>();
    private Optional<Long> touched = Optional.empty();

    private PageCheck() {}

    static PageCheck of(Page page) {
        var check = new PageCheck();
        check.look(page);
        return check;
    }

    /** The numbers of the entries that the lines give, as far as they can be read. */
    List<Long> entries() {
        return entries;
    }

    /** The first entry whose line is not as it was written. */
    Optional<Long> touched() {
        return touched;
    }

    private void look(Page page) {
        var facts = page.facts();
        var sum = new CRC32C();
        long id = page.first();
        int from = 0;
        while (from < facts.length) {
            int end = indexOf(facts, LINE_END, from);
            int mark = lastIndexOf(facts, FIELD_END, end) + 1;
            if (mark <= from || end == facts.length) {
                touch(from == 0 ? id : id + 1);
                return;
            }
            sum.update(facts, from, mark - from);
            var mustBe = PageWriter.mark(sum);
            sum.update(facts, mark, end + 1 - mark);
            long next = id + distance(text(facts, from, indexOf(facts, FIELD_END, from)));
            if (!mustBe.equals(text(facts, mark, end))) {
                // The distance may be what was touched: then the next number is the best that can be said.
                touch(from == 0 ? page.first() : next > id && next <= page.last() ? next : id + 1);
            }
            id = next;
            entries.add(id);
            from = end + 1;
        }
    }

    private static long distance(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void touch(long entry) {
        if (touched.isEmpty()) {
            touched = Optional.of(entry);
        }
    }

    private static String text(byte[] bytes, int from, int until) {
        return new String(bytes, from, until - from, StandardCharsets.UTF_8);
    }

    private static int indexOf(byte[] bytes, int wanted, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static int lastIndexOf(byte[] bytes, int wanted, int before) {
        int at = before - 1;
        while (at >= 0 && bytes[at] != wanted) {
            at--;
        }
        return at;
    }
}
