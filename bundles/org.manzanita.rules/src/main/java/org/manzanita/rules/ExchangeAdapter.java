package org.manzanita.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Turns a file of another system, such as a district's own student system, into rows of the program folder.
 *
 * <p>A pure function of the file's bytes: it opens no file and touches no ledger. What it answers is written as a folder,
 * which a person looks at and imports; every cell is checked then, as if a person had written it.
 */
@ConsumerType
public interface ExchangeAdapter {

    /** The most bytes of a file that it is given. */
    int MOST_BYTES = 8 * 1024 * 1024;

    /** What a name looks like: a letter, and then letters, digits, dots or hyphens, at most 60 in all. */
    String NAME = "[A-Za-z][A-Za-z0-9.-]{0,59}";

    /** By which it is asked for, as {@link #NAME} has it. */
    String name();

    /** Which file of which system it reads, in one line. */
    String title();

    /** @param file the whole file, which may hold names of pupils; at most {@value #MOST_BYTES} bytes */
    Result read(byte[] file);

    /**
     * A row of a table of the program folder.
     *
     * @param table its name, such as {@code schools}
     * @param cells by the names of the table's columns; a column that is not named is empty
     * @param from where in the file it came from, such as {@code line 12}
     */
    record Row(String table, Map<String, String> cells, String from) {

        /** @throws IllegalArgumentException if it does not say where it came from in 1 to 100 letters */
        public Row {
            Objects.requireNonNull(table, "table");
            cells = Map.copyOf(cells);
            said(from, Result.MOST_LETTERS_OF_A_PLACE);
        }
    }

    /**
     * Something of the file that becomes no row.
     *
     * @param from where in the file it stands
     * @param why in a sentence that a clerk can act on, without names of people
     */
    record Aside(String from, String why) {

        /** @throws IllegalArgumentException if it does not say where in 1 to 100 letters, and why in 1 to 500 */
        public Aside {
            said(from, Result.MOST_LETTERS_OF_A_PLACE);
            said(why, WorkedOut.MOST_LETTERS);
        }
    }

    /** What a file comes to; nothing of it is passed over in silence. */
    record Result(List<Row> rows, List<Aside> asides) {

        /** The most rows, and the most that is left aside. */
        public static final int MOST_ROWS = 100_000;

        /** The most letters of where something came from. */
        static final int MOST_LETTERS_OF_A_PLACE = 100;

        /** @throws IllegalArgumentException if there is more of either than {@value #MOST_ROWS} */
        public Result {
            if (rows.size() > MOST_ROWS || asides.size() > MOST_ROWS) {
                throw new IllegalArgumentException("A file comes to at most " + MOST_ROWS + " rows; these are "
                        + Math.max(rows.size(), asides.size()) + ".");
            }
            rows = List.copyOf(rows);
            asides = List.copyOf(asides);
        }
    }

    private static void said(String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException("It is said in 1 to " + most + " letters; these are " + text.length()
                    + ".");
        }
    }
}
