package org.manzanita.access;

/** Something could not be put on record. The message says why, and what to do. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
