package org.manzanita.documents;

/** A paper could not be made. The message says what was asked, what is so and what to do. */
public final class DocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean notFound;

    private DocumentException(String message, boolean notFound) {
        super(message);
        this.notFound = notFound;
    }

    /** What the paper is to be about, or the kind or language that was asked for, is not there. */
    public static DocumentException notFound(String message) {
        return new DocumentException(message, true);
    }

    /** The paper would not be what it has to be. */
    public static DocumentException refused(String message) {
        return new DocumentException(message, false);
    }

    public boolean isNotFound() {
        return notFound;
    }
}
