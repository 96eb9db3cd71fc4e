package org.manzanita.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedSet;

/**
 * The board's certification of a course for one school year (EC 51749.5(a)(4)).
 *
 * @param dailyMinutes equivalent instructional minutes for each schoolday on which a pupil is enrolled
 * @param statements what the resolution states, such as {@code rigor}
 */
public record CourseCertification(String courseId, SchoolYear schoolYear, String resolution, LocalDate resolvedOn,
        Minutes dailyMinutes, Minutes totalMinutes, BigDecimal credits, SortedSet<String> statements)
        implements
            ProgramFact {

    public CourseCertification {
        statements = Sets.copyOf(statements);
    }

    @Override
    public String key() {
        return courseId + "/" + schoolYear;
    }
}
