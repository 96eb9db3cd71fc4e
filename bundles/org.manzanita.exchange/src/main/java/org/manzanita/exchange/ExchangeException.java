package org.manzanita.exchange;

/** A folder could not be found or written. The message says what is so and what to do. */
public final class ExchangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExchangeException(String message) {
        super(message);
    }

    public ExchangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
