package org.manzanita.access;

/**
 * What a role may do of an action.
 *
 * @param second whether a second person has to approve each use
 * @param limit the only part of the action that is permitted, such as {@code propose}; empty if all of it is
 */
public record Cell(Scope scope, boolean second, String limit) {

    /**
     * Reads a cell of the matrix: {@code d2} is the LEA with a second person, {@code s:propose} a part of the action.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    static Cell of(String text) {
        int colon = text.indexOf(':');
        var reach = colon < 0 ? text : text.substring(0, colon);
        boolean second = reach.endsWith("2");
        return new Cell(Scope.of(second ? reach.substring(0, reach.length() - 1) : reach), second,
                colon < 0 ? "" : text.substring(colon + 1));
    }

    /** Whether it permits the action, or the part of it that is asked for. */
    public boolean permits(Right right) {
        return scope != Scope.NONE && (limit.isEmpty() || limit.equals(right.part()));
    }
}
