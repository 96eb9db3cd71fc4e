package org.manzanita.rules;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.model.SchoolYear;

/**
 * What a watch or a report sees around the pupils.
 *
 * @param on the day on which the question is asked; nothing here reads a clock
 */
public record Surroundings(ProgramFile program, Law law, List<Policy> policies, SchoolYear year, LocalDate on) {

    public Surroundings {
        policies = List.copyOf(policies);
    }
}
