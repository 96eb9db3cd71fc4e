package org.manzanita.model;

/** A text is not what its column holds. */
public final class FormException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int column;

    public FormException(int column, String message) {
        super(message);
        this.column = column;
    }

    /** The column at fault, counted from 0. */
    public int column() {
        return column;
    }
}
