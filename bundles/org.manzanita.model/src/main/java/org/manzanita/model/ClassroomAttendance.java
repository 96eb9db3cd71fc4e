package org.manzanita.model;

import java.time.LocalDate;

/**
 * Minutes of classroom instruction on one day for which the pupil met the attendance requirements.
 *
 * @param courseId the course, or {@code all} for the whole school day
 * @param minutes the scheduled minutes attended
 */
public record ClassroomAttendance(PupilId pupil, LocalDate day, String courseId, Minutes minutes)
        implements
            PupilFact {

    @Override
    public String key() {
        return pupil + "/" + day + "/" + courseId;
    }
}
