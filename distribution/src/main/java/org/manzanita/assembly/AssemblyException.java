package org.manzanita.assembly;

/** The distribution cannot be put together as its features and lists ask; the message says what to change. */
final class AssemblyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AssemblyException(String message) {
        super(message);
    }
}
