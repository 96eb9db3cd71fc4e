package org.manzanita.exchange;

/**
 * Keeps a spreadsheet from running a cell that begins like a formula.
 *
 * <p>Such a cell is written with an apostrophe before it, and so is one that has apostrophes before such a beginning
 * already; reading takes one away again. So every text comes back as it was.
 */
public final class SafeCell {

    private SafeCell() {}

    public static String write(String text) {
        return beginsLikeFormula(text) ? "'" + text : text;
    }

    public static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == '\'' && beginsLikeFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean beginsLikeFormula(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && switch (text.charAt(i)) {
            // The last four are the full-width forms of the first four, which some spreadsheets take as well.
            case '=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
            default -> false;
        };
    }
}
