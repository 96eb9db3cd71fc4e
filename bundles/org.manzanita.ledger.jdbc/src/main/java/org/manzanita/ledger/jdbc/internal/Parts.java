package org.manzanita.ledger.jdbc.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.Submission;

/** The lines of a submission that comes in parts; what the giver throws is kept, to be thrown on to who asked. */
final class Parts implements Iterator<List<Submission.Line>> {

    private final Iterator<List<Submission.Line>> given;
    private @Nullable RuntimeException failure;

    Parts(Iterator<List<Submission.Line>> given) {
        this.given = given;
    }

    @Override
    public boolean hasNext() {
        try {
            return given.hasNext();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public List<Submission.Line> next() {
        try {
            return given.next();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /** What went wrong when a part was asked for; empty if nothing did. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }
}
