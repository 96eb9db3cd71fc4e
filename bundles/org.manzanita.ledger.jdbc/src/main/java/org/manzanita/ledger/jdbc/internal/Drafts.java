package org.manzanita.ledger.jdbc.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.Submission;

/** Lines of a submission as the pages they become. */
record Drafts(int lines, List<Draft> pages) {

    /** So many characters of who recorded something are kept. */
    static final int LONGEST_AUTHOR = 1000;

    Drafts {
        pages = List.copyOf(pages);
    }

    /** @throws LedgerException if a text of a fact cannot be kept */
    static Drafts of(List<Submission.Line> lines) {
        try {
            return new Drafts(lines.size(), Draft.of(lines));
        } catch (IllegalArgumentException e) {
            // A fault met on another processor is told in one that wraps it.
            var met = e.getCause() instanceof IllegalArgumentException cause ? cause : e;
            throw new LedgerException(met.getMessage() + " Nothing was recorded.", e);
        }
    }

    /** @throws LedgerException if more is said of who records something than fits */
    static void checkAuthor(String by) {
        if (by.length() > LONGEST_AUTHOR) {
            throw new LedgerException("Who recorded it is told in " + by.length() + " characters; at most "
                    + LONGEST_AUTHOR + " fit. Nothing was recorded.");
        }
    }

    /** To be set aside, and {@link #read} again by this process. */
    byte[] written() {
        var bytes = new ByteArrayOutputStream(pages.stream().mapToInt(page -> page.facts().length + 64).sum());
        try (var to = new DataOutputStream(bytes)) {
            to.writeInt(lines);
            for (var page : pages) {
                var pupil = page.pupil().getBytes(StandardCharsets.UTF_8);
                to.writeInt(pupil.length);
                to.write(pupil);
                to.writeLong(page.first());
                to.writeLong(page.last());
                to.writeInt(page.entries());
                to.writeInt(page.facts().length);
                to.write(page.facts());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Drafts read(byte[] written) {
        try (var from = new DataInputStream(new ByteArrayInputStream(written))) {
            int lines = from.readInt();
            var pages = new ArrayList<Draft>();
            while (from.available() > 0) {
                var pupil = new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8);
                pages.add(new Draft(pupil, from.readLong(), from.readLong(), from.readInt(),
                        from.readNBytes(from.readInt())));
            }
            return new Drafts(lines, pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
