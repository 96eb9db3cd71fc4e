package org.manzanita.access;

/** Someone asked for what he has no right to. The message says which roles have it. */
public final class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowedException(String message) {
        super(message);
    }
}
