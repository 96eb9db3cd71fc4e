package org.manzanita.access;

/**
 * What is asked for: an action of the matrix, or a part of one.
 *
 * @param part such as {@code propose}; empty for the whole action
 */
public record Right(String action, String part) {

    /** Reads {@code records.import} or {@code records.import/run}. */
    public static Right of(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? new Right(text, "") : new Right(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return part.isEmpty() ? action : action + "/" + part;
    }
}
