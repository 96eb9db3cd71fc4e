package org.manzanita.console;

/** A command could not do what was asked: how that ended, what is so, and what to do. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;
    private final String hint;

    /**
     * @param message what was asked and what is so, in sentences
     * @param hint what to do about it; empty if the message says it
     */
    public CommandException(Outcome outcome, String message, String hint) {
        super(message);
        this.outcome = outcome;
        this.hint = hint;
    }

    public static CommandException notFound(String message, String hint) {
        return new CommandException(Outcome.NOT_FOUND, message, hint);
    }

    public static CommandException wrongUse(String message, String hint) {
        return new CommandException(Outcome.WRONG_USE, message, hint);
    }

    public Outcome outcome() {
        return outcome;
    }

    public String hint() {
        return hint;
    }
}
