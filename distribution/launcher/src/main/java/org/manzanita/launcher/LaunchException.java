package org.manzanita.launcher;

/** Something the person who started the program can put right; its message says what, and how. */
final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    LaunchException(ExitCode code, String message) {
        super(shown(message));
        this.code = code;
    }

    LaunchException(ExitCode code, String message, Throwable cause) {
        super(shown(message), cause);
        this.code = code;
    }

    /** What files and command lines hold is quoted in messages, and may not steer the terminal that shows them. */
    static String shown(String message) {
        var shown = new StringBuilder(message.length());
        message.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE, Character.PRIVATE_USE ->
                    shown.append(point == '\n' ? "\n" : "<U+%04X>".formatted(point));
                default -> shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    ExitCode code() {
        return code;
    }
}
