package org.manzanita.ledger.jdbc.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a long submission; what the giver throws is kept, to be thrown on to who asked. */
final class DraftedParts {

    /** So many pages are recorded at a time: enough to be sent at once, and few to hold. */
    private static final int PAGES = 200;

    private final Iterator<byte[]> given;
    private @Nullable RuntimeException failure;

    DraftedParts(Iterator<byte[]> given) {
        this.given = given;
    }

    /** The next of them; none after the last. */
    List<Drafts> next() {
        var some = new ArrayList<Drafts>();
        try {
            for (int pages = 0; pages < PAGES && given.hasNext();) {
                var drafts = Drafts.read(given.next());
                pages += drafts.pages().size();
                some.add(drafts);
            }
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
        return some;
    }

    /** What went wrong when a part was asked for; empty if nothing did. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }
}
