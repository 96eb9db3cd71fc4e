package org.manzanita.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manzanita.model.Agreement;
import org.manzanita.model.SchoolYear;

/**
 * The schooldays of one school year under one agreement of a pupil: what a modality judges as a whole, since teachers
 * may value a packet rather than a day.
 *
 * @param schooldays the days taught at the pupil's school within the agreement's dates and the school year, in order
 * @param computed what code works out about it, for policies that ask
 */
public record Period(PupilFile pupil, ProgramFile program, Recorded<Agreement> agreement, SchoolYear year,
        List<LocalDate> schooldays, Computed computed) {

    public Period {
        schooldays = List.copyOf(schooldays);
    }

    /** Of which no code works anything out. */
    public Period(PupilFile pupil, ProgramFile program, Recorded<Agreement> agreement, SchoolYear year,
            List<LocalDate> schooldays) {
        this(pupil, program, agreement, year, schooldays, Computed.NOTHING);
    }

    /** The same, with what code works out about it. */
    public Period with(Computed other) {
        return new Period(pupil, program, agreement, year, schooldays, other);
    }

    /** The schooldays by the Monday of their week, in order. */
    public SortedMap<LocalDate, List<LocalDate>> weeks() {
        var weeks = new TreeMap<LocalDate, List<LocalDate>>();
        schooldays.forEach(day -> weeks.computeIfAbsent(day.with(DayOfWeek.MONDAY), week -> new ArrayList<>())
                .add(day));
        return weeks;
    }
}
