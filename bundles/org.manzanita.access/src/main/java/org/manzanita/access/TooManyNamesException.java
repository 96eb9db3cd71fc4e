package org.manzanita.access;

/** Someone would have been shown more names than one person may see in an hour without a second one. */
public final class TooManyNamesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyNamesException(String message) {
        super(message);
    }
}
