package org.manzanita.access;

/** What was done is not wanted any more. Nothing of it is in the ledger. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoppedException() {
        super("It was stopped. Nothing of it was recorded.");
    }
}
