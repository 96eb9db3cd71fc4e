package org.manzanita.credit;

/** A plug-in did not do what it was asked for. The message says how it failed, and nothing that it was given. */
public final class PlugInFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlugInFailedException(String message) {
        super(message);
    }
}
