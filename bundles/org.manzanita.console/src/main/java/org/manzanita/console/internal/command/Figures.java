package org.manzanita.console.internal.command;

/** Numbers with their nouns. */
final class Figures {

    private Figures() {}

    /** {@code 1 row}, {@code 2 rows}. */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
