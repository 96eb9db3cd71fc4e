package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A pupil's enrollment in a school, at one grade.
 *
 * @param placement the program placement as the LEA's records name it (EC 51748)
 * @param until the last day, counted; absent while the pupil is enrolled
 */
public record Enrollment(String enrollmentId, PupilId pupil, String schoolId, Grade grade, String placement,
        LocalDate from, Optional<LocalDate> until) implements PupilFact {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    @Override
    public String key() {
        return enrollmentId;
    }
}
