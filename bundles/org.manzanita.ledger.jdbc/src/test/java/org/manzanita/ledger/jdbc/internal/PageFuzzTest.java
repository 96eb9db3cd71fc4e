package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.Entry;
import org.manzanita.testing.Bounds;

/** Whatever the bytes of a page of the ledger: its entries are read, or the one that cannot be is named. */
class PageFuzzTest {

    static Stream<Arguments> pages() {
        return Stream.of(1, 3, 20).flatMap(entries -> Draft.of(Trial.submission("s\t\\\n", entries).lines()).stream())
                .map(draft -> Arguments.of((Object) draft.facts()));
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("fault 55: a page whose last line breaks off is not read over and over, and its entry is named")
    void aPageThatBreaksOffNamesItsEntry() {
        var facts = Draft.of(Trial.submission("s", 3).lines()).getFirst().facts();
        var page = new Page(1, "P-0", 7, 7, 1, Instant.EPOCH, "m.ruiz", Arrays.copyOf(facts, facts.length - 1), "");

        assertThatThrownBy(() -> PageReader.read(page, Long.MAX_VALUE, new ArrayList<>()))
                .isInstanceOf(LedgerException.class).hasMessageContaining("Entry #7 cannot be read");
    }

    @MethodSource("pages")
    @FuzzTest
    void aPageIsReadOrItsBadEntryIsNamed(byte[] input) throws Exception {
        var page = new Page(1, "P-1", 5, 5 + input.length, 1, Instant.EPOCH, "m.ruiz", input, Chain.START);
        var check = Bounds.hold(() -> PageCheck.of(page));
        var entries = Bounds.hold(() -> read(page));
        if (check.touched().isEmpty()) {
            assertThat(entries).hasSizeLessThanOrEqualTo(check.entries().size());
        }
    }

    private static List<Entry> read(Page page) {
        var entries = new ArrayList<Entry>();
        try {
            PageReader.read(page, Long.MAX_VALUE, entries);
        } catch (LedgerException e) {
            assertThat(e).hasMessageContaining("cannot be read");
        }
        return entries;
    }
}
