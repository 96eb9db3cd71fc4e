package org.manzanita.model;

import java.time.LocalDate;

/**
 * A pupil attended a session of the attendance recovery program, in person and outside the school day (EC 46211).
 *
 * @param recoveryId the LEA's identifier of this attendance
 * @param day the day of the session, which need not be a schoolday
 * @param minutes minutes attended
 * @param educatorId who supervised immediately
 * @param pupilsSupervised how many pupils that educator supervised then, this one among them
 */
public record AttendanceRecovery(String recoveryId, PupilId pupil, LocalDate day, Minutes minutes, String educatorId,
        int pupilsSupervised) implements PupilFact {

    public AttendanceRecovery {
        if (pupilsSupervised < 1) {
            throw new IllegalArgumentException("A session of attendance recovery has at least this one pupil; "
                    + pupilsSupervised + " pupils are given.");
        }
    }

    @Override
    public String key() {
        return recoveryId;
    }
}
