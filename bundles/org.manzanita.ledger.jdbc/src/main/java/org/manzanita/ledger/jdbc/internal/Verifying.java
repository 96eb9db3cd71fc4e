package org.manzanita.ledger.jdbc.internal;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.LedgerFault;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/** Reads an LEA's pages in the order of the chain, and finds the first that is not as it was recorded. */
final class Verifying {

    private static final int AT_ONE_TIME = 64;

    private final Database database;
    private final LeaId lea;
    private final Head head;
    private final Chain chain = new Chain();
    private final Coverage coverage = new Coverage();
    private String hash = Chain.START;
    private long number;
    private long highest;
    private Instant latest = Instant.MIN;
    private Optional<EntryId> doubtful = Optional.empty();
    private @Nullable LedgerFault fault;

    /** @param head where the ledger is said to end */
    Verifying(Database database, LeaId lea, Head head) {
        this.database = database;
        this.lea = lea;
        this.head = head;
    }

    /** Which entries were met: each once, and none left out. */
    private static final class Coverage {

        private final BitSet behind = new BitSet();
        private long base = 1;

        /** False if the entry was met before. */
        boolean meet(long entry) {
            if (entry < base || entry - base > Integer.MAX_VALUE - 1 || behind.get((int) (entry - base))) {
                return false;
            }
            behind.set((int) (entry - base));
            return true;
        }

        /** Forgets the entries before the first that was not met. */
        void settle() {
            int met = behind.nextClearBit(0);
            if (met == behind.length()) {
                behind.clear();
                base += met;
            }
        }

        OptionalLong firstMissing(long upTo) {
            long missing = base + behind.nextClearBit(0);
            return missing <= upTo ? OptionalLong.of(missing) : OptionalLong.empty();
        }
    }

    /** Verifies the ledger, and holds it against a head that was kept outside, if one is given. */
    LedgerVerification run(Optional<KnownHead> known) {
        var hashThere = Chain.START;
        long entryThere = 0;
        for (var pages = next(); !pages.isEmpty() && fault == null; pages = next()) {
            for (var page : pages) {
                look(page);
                if (fault != null) {
                    break;
                }
                if (known.isPresent() && page.first() <= known.get().entry()) {
                    hashThere = hash;
                    entryThere = highest;
                }
            }
        }
        if (fault == null) {
            lookAtTheEnd();
        }
        if (fault == null && known.isPresent()) {
            compare(known.get(), entryThere, hashThere);
        }
        return new LedgerVerification(new EntryId(head.entry()), head.hash(), Optional.ofNullable(fault),
                doubtful);
    }

    /** A head that was kept outside. */
    record KnownHead(long entry, String hash) {}

    private List<Page> next() {
        long after = number == 0 ? Long.MIN_VALUE : number;
        return database.read(connection -> Pages.after(connection, lea, after, head.page(), AT_ONE_TIME));
    }

    private void look(Page page) {
        if (page.number() != number + 1) {
            gone(page);
            return;
        }
        var check = PageCheck.of(page);
        var found = chain.hash(hash, lea, page);
        if (!found.equals(page.hash())) {
            changed(page, check);
            return;
        }
        for (long entry : check.entries()) {
            if (!coverage.meet(entry)) {
                fault = new LedgerFault(new EntryId(entry), new EntryId(entry),
                        "Entry #" + entry + " is there twice.");
                return;
            }
        }
        coverage.settle();
        hash = found;
        number = page.number();
        highest = Math.max(highest, page.last());
        if (page.recorded().isBefore(latest) && doubtful.isEmpty()) {
            doubtful = Optional.of(new EntryId(page.first()));
        } else if (page.recorded().isAfter(latest)) {
            latest = page.recorded();
        }
    }

    private void gone(Page next) {
        var missing = firstMissing();
        long first = missing.orElse(next.first());
        fault = new LedgerFault(new EntryId(first), new EntryId(Math.max(first, next.first())), missing.isPresent()
                ? "Entry #" + first + " is missing: page " + (number + 1) + " was taken out."
                : "Page " + next.number() + " was put in, with entry #" + next.first() + " as its first.");
    }

    private void changed(Page page, PageCheck check) {
        var missing = firstMissing();
        if (check.touched().isPresent()) {
            var entry = new EntryId(check.touched().get());
            fault = new LedgerFault(entry, new EntryId(Math.max(entry.value(), page.last())),
                    "Entry " + entry + " is not as it was recorded: page " + page.number()
                            + " was changed from there on.");
        } else if (missing.isPresent() && missing.getAsLong() < page.first()) {
            var entry = new EntryId(missing.getAsLong());
            fault = new LedgerFault(entry, entry, "Entry " + entry + " is missing: a page was taken out before page "
                    + page.number() + ".");
        } else {
            fault = new LedgerFault(new EntryId(page.first()), new EntryId(page.last()), "Page " + page.number()
                    + " does not follow the page before it: its entries, from #" + page.first() + " to #" + page.last()
                    + ", were changed, put in or moved, or its time, author or pupil was changed.");
        }
    }

    /** The first entry that no page holds, whatever else is wrong with the pages. */
    private OptionalLong firstMissing() {
        long after = number;
        for (var pages = pagesAfter(after); !pages.isEmpty(); pages = pagesAfter(after)) {
            for (var page : pages) {
                PageCheck.of(page).entries().forEach(coverage::meet);
                after = page.number();
            }
        }
        return coverage.firstMissing(head.entry());
    }

    private List<Page> pagesAfter(long after) {
        return database.read(connection -> Pages.after(connection, lea, after, head.page(), AT_ONE_TIME));
    }

    private void lookAtTheEnd() {
        if (number != head.page() || !hash.equals(head.hash())) {
            long first = coverage.firstMissing(head.entry()).orElse(head.entry());
            fault = new LedgerFault(new EntryId(first), new EntryId(head.entry()),
                    "The ledger ends after page " + number
                            + ", but it once ended at #" + head.entry() + ", page " + head.page()
                            + ". Entries are missing at its end.");
            return;
        }
        var missing = coverage.firstMissing(head.entry());
        if (missing.isPresent()) {
            fault = new LedgerFault(new EntryId(missing.getAsLong()), new EntryId(missing.getAsLong()),
                    "Entry #" + missing.getAsLong() + " is missing.");
            return;
        }
        var stray = database.read(connection -> Pages.stray(connection, lea, head));
        if (!stray.isEmpty()) {
            var page = stray.getFirst();
            fault = new LedgerFault(new EntryId(page.first()), new EntryId(page.last()), "Page " + page.number()
                    + " was put in, with entry #" + page.first() + " as its first: the chain ends at page "
                    + head.page() + ".");
        }
    }

    private void compare(KnownHead known, long entryThere, String hashThere) {
        if (known.entry() > head.entry()) {
            fault = new LedgerFault(new EntryId(head.entry() + 1), new EntryId(known.entry()),
                    "The ledger ends at #" + head.entry() + ", but it once ended at #" + known.entry()
                            + ". Entries are missing at its end: it was cut, or an older copy was put in its place.");
        } else if (entryThere != known.entry() || !hashThere.equalsIgnoreCase(known.hash())) {
            fault = new LedgerFault(new EntryId(1), new EntryId(known.entry()), "The ledger up to #" + known.entry()
                    + " is not the one whose hash was kept: it was written anew, or the hash was noted wrongly.");
        }
    }
}
