package org.manzanita.modality.coursebased.internal;

import java.util.List;
import java.util.Optional;
import org.manzanita.model.EntryId;
import org.manzanita.model.Minutes;

/**
 * A course-based course in which the pupil is enrolled on a day.
 *
 * @param name the course's title and id, as people read it
 * @param minutes the equivalent daily minutes of its certification for the year; absent if there is none
 * @param shortcomings why it cannot be counted; none if it is
 * @param evidence what shows that it is enrolled, certified and taught by a qualified teacher
 */
record CourseOnDay(String courseId, String name, Optional<Minutes> minutes, List<Shortcoming> shortcomings,
        List<EntryId> evidence) {

    boolean counts() {
        return shortcomings.isEmpty();
    }

    Minutes counted() {
        return counts() ? minutes.orElse(Minutes.ZERO) : Minutes.ZERO;
    }
}
