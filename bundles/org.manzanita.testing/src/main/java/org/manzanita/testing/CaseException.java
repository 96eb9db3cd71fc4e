package org.manzanita.testing;

/** A case file is not written as case files are. */
public final class CaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CaseException(String message) {
        super(message);
    }
}
