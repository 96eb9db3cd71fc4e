package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;

/**
 * A pupil's Independent Study of the school year up to the day of asking.
 *
 * @param first the first schoolday under an agreement
 * @param last the last of them, which says the grade and the program
 * @param schooldays how many there were, each calendar day once (EC 51747(i))
 */
record Stay(JudgedDay first, JudgedDay last, int schooldays) {

    /** Empty if no schoolday of the pupil stood under an agreement by then. */
    static Optional<Stay> of(JudgedPupil pupil, LocalDate until) {
        List<JudgedDay> days = pupil.days().stream().filter(day -> !day.day().isAfter(until)).toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stay(days.getFirst(), days.getLast(),
                        (int) days.stream().map(JudgedDay::day).distinct().count()));
    }

    /** Whether every course of the pupil is by Independent Study; a program that is not recorded is taken for full. */
    boolean isFullTime(Surroundings around) {
        return around.program().program(last.programId()).map(program -> program.fact().fullTime()).orElse(true);
    }
}
