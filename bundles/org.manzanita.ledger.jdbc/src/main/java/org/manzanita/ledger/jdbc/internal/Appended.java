package org.manzanita.ledger.jdbc.internal;

import java.time.Instant;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;

/** The entries that a submission became. They are made as they are looked at: of a year's import nobody looks at any. */
final class Appended extends AbstractList<Entry> implements RandomAccess {

    private final Submission submission;
    private final long before;
    private final Instant recorded;

    /** @param before the number of the entry before the first */
    Appended(Submission submission, long before, Instant recorded) {
        this.submission = submission;
        this.before = before;
        this.recorded = recorded;
    }

    @Override
    public Entry get(int index) {
        var line = submission.lines().get(index);
        return new Entry(new EntryId(before + index + 1), recorded, submission.by(), line.source(), line.fact());
    }

    @Override
    public int size() {
        return submission.lines().size();
    }
}
