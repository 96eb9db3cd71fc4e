package org.manzanita.model;

/** What every identifier has in common: it is not empty, not endless, and holds no control character. */
final class Identifiers {

    private static final int LONGEST = 120;

    private Identifiers() {}

    static void check(String what, String value) {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("'" + value + "' is no identifier of a " + what
                    + ". It needs 1 to " + LONGEST + " characters, and no control characters.");
        }
    }
}
