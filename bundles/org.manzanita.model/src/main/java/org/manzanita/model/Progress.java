package org.manzanita.model;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * A certificated employee decided whether the pupil makes satisfactory educational progress in a course.
 *
 * @param indicators the indicators that were looked at: {@code achievement}, {@code completion}, {@code learning},
 *     {@code progressing} (EC 51749.5(a)(8)(A))
 */
public record Progress(PupilId pupil, String courseId, LocalDate decidedOn, boolean satisfactory,
        SortedSet<String> indicators, String decidedBy) implements PupilFact {

    public Progress {
        indicators = Sets.copyOf(indicators);
    }

    @Override
    public String key() {
        return pupil + "/" + courseId + "/" + decidedOn;
    }
}
