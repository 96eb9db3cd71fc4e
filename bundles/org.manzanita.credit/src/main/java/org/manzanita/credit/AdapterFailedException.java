package org.manzanita.credit;

/** A plug-in did not read a file. The message says how it failed, and nothing of the file. */
public final class AdapterFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AdapterFailedException(String message) {
        super(message);
    }
}
