package org.manzanita.console;

/** A command could not do what was asked: how that ended, what is so, and what to do. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;
    private final String hint;
    private final String id;
    private final String field;
    private final String rule;

    /**
     * @param message what was asked and what is so, in sentences
     * @param hint what to do about it; empty if the message says it
     */
    public CommandException(Outcome outcome, String message, String hint) {
        this(outcome, message, hint, "", "", "");
    }

    private CommandException(Outcome outcome, String message, String hint, String id, String field, String rule) {
        super(message);
        this.outcome = outcome;
        this.hint = hint;
        this.id = id;
        this.field = field;
        this.rule = rule;
    }

    public static CommandException notFound(String message, String hint) {
        return new CommandException(Outcome.NOT_FOUND, message, hint);
    }

    public static CommandException wrongUse(String message, String hint) {
        return new CommandException(Outcome.WRONG_USE, message, hint);
    }

    /** The same under an id of its own, by which it is read about: {@code explain ID}. */
    public CommandException as(String ofItsOwn) {
        return new CommandException(outcome, String.valueOf(getMessage()), hint, ofItsOwn, field, rule);
    }

    /** The same, saying which option, parameter or field it is about. */
    public CommandException about(String which) {
        return new CommandException(outcome, String.valueOf(getMessage()), hint, id, which, rule);
    }

    /** The same, saying which rule of the law, or which right, does not permit it. */
    public CommandException under(String which) {
        return new CommandException(outcome, String.valueOf(getMessage()), hint, id, field, which);
    }

    public Outcome outcome() {
        return outcome;
    }

    public String hint() {
        return hint;
    }

    /** Its own id; empty if it is known by its command and by how that ended. */
    public String id() {
        return id;
    }

    /** The option, parameter or field that it is about; empty if it is about none. */
    public String field() {
        return field;
    }

    /** The rule of the law, or the right, that does not permit it; empty if none is meant. */
    public String rule() {
        return rule;
    }
}
