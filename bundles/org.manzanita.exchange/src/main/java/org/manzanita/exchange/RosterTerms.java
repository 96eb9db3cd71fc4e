package org.manzanita.exchange;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manzanita.model.LeaId;

/**
 * How a roster set is to be taken.
 *
 * @param lea whose ledger it goes into
 * @param tolerant whether columns are taken by name, and what the standard does not know is left aside and listed
 * @param said what a roster cannot say and a person says for the whole set, by table and column, such as
 *     {@code enrollments.from}
 * @param schools the 14-digit code of each school that the set names otherwise, by the set's own identifier
 * @param manyEnds whether a second person has agreed that the set ends the enrollment of many pupils
 */
public record RosterTerms(LeaId lea, boolean tolerant, SortedMap<String, String> said,
        SortedMap<String, String> schools, boolean manyEnds) {

    public RosterTerms {
        said = new TreeMap<>(said);
        schools = new TreeMap<>(schools);
    }

    /** Strictly, with nothing said. */
    public static RosterTerms strict(LeaId lea) {
        return new RosterTerms(lea, false, new TreeMap<>(), new TreeMap<>(), false);
    }

    public RosterTerms tolerantly() {
        return new RosterTerms(lea, true, said, schools, manyEnds);
    }

    /** The same, with something more said. */
    public RosterTerms saying(String column, String value) {
        var more = new TreeMap<>(Map.copyOf(said));
        more.put(column, value);
        return new RosterTerms(lea, tolerant, more, schools, manyEnds);
    }

    /** The same, with a school's code. */
    public RosterTerms school(String identifier, String code) {
        var more = new TreeMap<>(Map.copyOf(schools));
        more.put(identifier, code);
        return new RosterTerms(lea, tolerant, said, more, manyEnds);
    }

    public RosterTerms withManyEnds() {
        return new RosterTerms(lea, tolerant, said, schools, true);
    }
}
