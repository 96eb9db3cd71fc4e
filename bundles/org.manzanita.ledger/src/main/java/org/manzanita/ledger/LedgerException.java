package org.manzanita.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger could not be read or added to. The message says what is so and what to do. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private enum Kind {
        FAULT, UNWRITABLE, OVERTAKEN
    }

    private final Kind kind;

    public LedgerException(String message) {
        this(message, Kind.FAULT, null);
    }

    public LedgerException(String message, Throwable cause) {
        this(message, Kind.FAULT, cause);
    }

    private LedgerException(String message, Kind kind, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** The ledger can be read, but its disk or server takes nothing at present. */
    public static LedgerException unwritable(String message, Throwable cause) {
        return new LedgerException(message, Kind.UNWRITABLE, cause);
    }

    /** Somebody else added to the ledger after what was to be added was worked out from it. */
    public static LedgerException overtaken(String message) {
        return new LedgerException(message, Kind.OVERTAKEN, null);
    }

    /** The same, as it is told on another thread than that on which it was met. */
    public LedgerException toldOn() {
        return new LedgerException(String.valueOf(getMessage()), kind, this);
    }

    /** Whether the ledger only refuses to be added to for now, and can still be read. */
    public boolean isUnwritable() {
        return kind == Kind.UNWRITABLE;
    }

    /** Whether somebody else was faster, so that the same can be worked out anew and be given again. */
    public boolean isOvertaken() {
        return kind == Kind.OVERTAKEN;
    }
}
