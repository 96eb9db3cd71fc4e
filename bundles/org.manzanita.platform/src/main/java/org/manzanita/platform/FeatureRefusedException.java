package org.manzanita.platform;

/** A feature is not brought in, or not taken out; the message says why and what to do, and nothing was changed. */
public final class FeatureRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FeatureRefusedException(String message) {
        super(message);
    }

    public FeatureRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
