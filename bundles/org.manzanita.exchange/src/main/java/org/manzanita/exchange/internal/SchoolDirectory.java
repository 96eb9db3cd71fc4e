package org.manzanita.exchange.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The state's directory of public schools, as of 2018: for offering a match to a code that a spreadsheet damaged. */
final class SchoolDirectory {

    /** More schools than these are no offer. */
    private static final int MOST = 3;

    /** Read when it is first asked, and once: a damaged file asks for every line of it. */
    private static final class Read {

        private static final TreeMap<String, String> SCHOOLS = Tsv.read("school-directory.tsv", 3).stream()
                .collect(Collectors.toMap(List::getFirst, row -> row.get(1) + ", " + row.get(2),
                        (first, second) -> first, TreeMap::new));
    }

    private SchoolDirectory() {}

    /** The school of that 14-digit code, with its district; empty if the directory has none. */
    static Optional<String> find(String code) {
        return Optional.ofNullable(Read.SCHOOLS.get(code));
    }

    /**
     * What the directory offers for a code that a spreadsheet damaged, as a sentence that begins with a space: the school
     * whose code lost the zero in front, or the few whose codes were rounded to that number. Nothing is ever put in the
     * code's place.
     */
    static String offer(String damaged) {
        if (damaged.matches("[0-9]{13}")) {
            return find("0" + damaged).map(school -> " The state's directory has 0" + damaged + ", " + school + ".")
                    .orElse("");
        }
        if (!damaged.matches("[0-9](?:\\.[0-9]{1,13})?[Ee]\\+?1[23]")) {
            return "";
        }
        var number = new BigDecimal(damaged);
        var to = new MathContext(number.precision(), RoundingMode.HALF_UP);
        var near = Read.SCHOOLS.entrySet().stream()
                .filter(school -> new BigDecimal(school.getKey()).round(to).compareTo(number) == 0)
                .limit(MOST + 1L).map(school -> school.getKey() + ", " + school.getValue()).toList();
        return near.isEmpty() || near.size() > MOST
                ? ""
                : " The state's directory has " + String.join("; ", near) + ".";
    }
}
