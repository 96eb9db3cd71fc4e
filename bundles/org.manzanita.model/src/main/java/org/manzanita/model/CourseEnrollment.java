package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A pupil's enrollment in a course, from the day it was added to the day it was dropped, both counted.
 *
 * @param agreementId the learning agreement; absent for a classroom course
 * @param teacher the educator who provides the course
 * @param mouWith another LEA that employs the teacher under a memorandum of understanding
 */
public record CourseEnrollment(String courseEnrollmentId, PupilId pupil, String courseId, CourseMode mode,
        Optional<String> agreementId, String teacher, Optional<LeaId> mouWith, LocalDate from,
        Optional<LocalDate> until) implements PupilFact {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    @Override
    public String key() {
        return courseEnrollmentId;
    }
}
