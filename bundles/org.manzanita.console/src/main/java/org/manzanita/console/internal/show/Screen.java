package org.manzanita.console.internal.show;

import java.util.List;

/**
 * What text is shown on.
 *
 * @param columns its width
 * @param colour whether it may show colour
 * @param isWide whether tables show every column, and none is narrowed
 * @param isTerminal whether a person sits before it, so that messages are broken between words, too
 */
public record Screen(int columns, boolean colour, boolean isWide, boolean isTerminal) {

    public static final int USUAL_COLUMNS = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 400;

    public Screen {
        columns = Math.clamp(columns, NARROWEST, WIDEST);
    }

    public Screen(int columns, boolean colour) {
        this(columns, colour, false, false);
    }

    /** A screen before which a person sits. */
    public static Screen terminal(int columns, boolean colour) {
        return new Screen(columns, colour, false, true);
    }

    /** The same screen, on which tables show every column as wide as it is. */
    public Screen wide() {
        return new Screen(columns, colour, true, isTerminal);
    }

    /** The same screen without colour. */
    public Screen withoutColour() {
        return new Screen(columns, false, isWide, isTerminal);
    }

    public static Screen plain() {
        return new Screen(USUAL_COLUMNS, false);
    }

    /** A message's lines. */
    public List<String> lines(String message) {
        return isTerminal ? Width.wrap(message, columns) : List.of(message);
    }

    /** A screen of the width that the variable {@code COLUMNS} gives, or else the usual one. */
    public static Screen plain(String columnsVariable) {
        try {
            return new Screen(Integer.parseInt(columnsVariable), false);
        } catch (NumberFormatException e) {
            return plain();
        }
    }
}
