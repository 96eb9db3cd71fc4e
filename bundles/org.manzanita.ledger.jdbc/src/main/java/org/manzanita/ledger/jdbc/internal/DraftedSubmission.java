package org.manzanita.ledger.jdbc.internal;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LongSubmission;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/** A long submission whose lines are made into pages beforehand, so that only to hash and to store them is left. */
record DraftedSubmission(Committer committer, InstantSource clock, LeaId lea, String by) implements LongSubmission {

    DraftedSubmission {
        Drafts.checkAuthor(by);
    }

    @Override
    public byte[] write(List<Submission.Line> lines) {
        return Drafts.of(lines).written();
    }

    @Override
    public Added append(List<PersonName> names, Iterator<byte[]> parts) {
        Names.check(names);
        var drafted = new DraftedParts(parts);
        try {
            return committer.commit(Set.of(lea), transaction -> {
                var recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
                var before = new EntryId(transaction.end(lea).entry());
                for (var some = drafted.next(); !some.isEmpty(); some = drafted.next()) {
                    transaction.add(lea, by, some, recorded);
                }
                transaction.put(lea, names);
                return new Added(before, new EntryId(transaction.end(lea).entry()));
            });
        } catch (LedgerException e) {
            throw drafted.failure().orElse(e);
        }
    }
}
