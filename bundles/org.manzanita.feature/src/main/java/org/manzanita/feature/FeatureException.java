package org.manzanita.feature;

/** A feature, or what was delivered as one, is not as it has to be; the message says what is so and what to do. */
public final class FeatureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FeatureException(String message) {
        super(message);
    }

    public FeatureException(String message, Throwable cause) {
        super(message, cause);
    }
}
