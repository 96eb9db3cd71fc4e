package org.manzanita.reporting;

import java.util.List;
import org.manzanita.model.SchoolYear;

/**
 * The state's absence summary of one school year, as far as the facts on record make one.
 *
 * @param lines those that can be sent: complete, and sound by every check of the state's that is known here
 * @param withheld pupils of whom no line can be made, and what is missing
 * @param folded names that the state's letters cannot spell as they are, and how they are written
 * @param notes what is worth knowing and stops nothing, in sentences
 * @param sixteen pupils in Independent Study for so many schooldays that the state counts them (EC 51749(b))
 * @param sixteenFrom the first number of schooldays that is counted
 */
public record AbsenceFile(SchoolYear year, List<AbsenceLine> lines, List<Withheld> withheld, List<Folded> folded,
        List<String> notes, int sixteen, int sixteenFrom) {

    public AbsenceFile {
        lines = List.copyOf(lines);
        withheld = List.copyOf(withheld);
        folded = List.copyOf(folded);
        notes = List.copyOf(notes);
    }

    /**
     * A pupil at a school of whom no line can be made.
     *
     * @param why what is missing, in a sentence
     */
    public record Withheld(String pupil, String schoolId, String why) {}

    /** A name as the LEA has it, and as the state's letters spell it. */
    public record Folded(String pupil, String field, String name, String written) {}
}
