package org.manzanita.exchange.internal;

import java.util.Optional;

/** The state's directory of public schools, as of 2018: for offering a match to a code that a spreadsheet damaged. */
final class SchoolDirectory {

    private SchoolDirectory() {}

    /** The school of that 14-digit code, with its district; empty if the directory has none. */
    static Optional<String> find(String code) {
        return Tsv.read("school-directory.tsv", 3).stream().filter(row -> row.getFirst().equals(code))
                .map(row -> row.get(1) + ", " + row.get(2)).findFirst();
    }
}
