package org.manzanita.launcher;

/** Something the person who started the program can put right; its message says what, and how. */
final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    LaunchException(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    LaunchException(ExitCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
