package org.manzanita.rules;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.model.Agreement;
import org.manzanita.model.SchoolYear;

/**
 * The schooldays of one school year under one agreement of a pupil: what a modality judges as a whole, since teachers
 * may value a packet rather than a day.
 *
 * @param schooldays the days taught at the pupil's school within the agreement's dates and the school year, in order
 */
public record Period(PupilFile pupil, ProgramFile program, Recorded<Agreement> agreement, SchoolYear year,
        List<LocalDate> schooldays) {

    public Period {
        schooldays = List.copyOf(schooldays);
    }
}
