package org.manzanita.reporting;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.model.SchoolYear;

/**
 * The state's course section file of one census day, as far as the facts on record make one.
 *
 * @param lines the cells of each line that can be sent, the first being field 9.01
 * @param withheld sections of which no line can be made, and what is missing
 * @param notes what is worth knowing and stops nothing, in sentences
 */
public record SectionFile(SchoolYear year, LocalDate census, List<List<String>> lines, List<Withheld> withheld,
        List<String> notes) {

    public SectionFile {
        lines = lines.stream().map(List::copyOf).toList();
        withheld = List.copyOf(withheld);
        notes = List.copyOf(notes);
    }

    /**
     * A section of which no line can be made.
     *
     * @param section the LEA's identifier of it; empty where none is on record
     * @param why what is missing and what to do, in sentences
     */
    public record Withheld(String schoolId, String courseId, String teacher, String section, String why) {}
}
