package org.manzanita.console.internal.show;

/**
 * What text is shown on.
 *
 * @param columns its width
 * @param colour whether it may show colour
 * @param isWide whether tables show every column, and none is narrowed
 */
public record Screen(int columns, boolean colour, boolean isWide) {

    public static final int USUAL_COLUMNS = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 400;

    public Screen {
        columns = Math.clamp(columns, NARROWEST, WIDEST);
    }

    public Screen(int columns, boolean colour) {
        this(columns, colour, false);
    }

    /** The same screen, on which tables show every column as wide as it is. */
    public Screen wide() {
        return new Screen(columns, colour, true);
    }

    public static Screen plain() {
        return new Screen(USUAL_COLUMNS, false);
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
