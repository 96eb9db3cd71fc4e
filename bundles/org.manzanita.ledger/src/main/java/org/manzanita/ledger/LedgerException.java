package org.manzanita.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger could not be read or added to. The message says what is so and what to do. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean unwritable;

    public LedgerException(String message) {
        this(message, false, null);
    }

    public LedgerException(String message, Throwable cause) {
        this(message, false, cause);
    }

    private LedgerException(String message, boolean unwritable, @Nullable Throwable cause) {
        super(message, cause);
        this.unwritable = unwritable;
    }

    /** The ledger can be read, but its disk or server takes nothing at present. */
    public static LedgerException unwritable(String message, Throwable cause) {
        return new LedgerException(message, true, cause);
    }

    /** Whether the ledger only refuses to be added to for now, and can still be read. */
    public boolean isUnwritable() {
        return unwritable;
    }
}
