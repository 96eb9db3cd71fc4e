package org.manzanita.rules;

import java.time.LocalDate;
import org.manzanita.model.Grade;

/**
 * A pupil's schoolday under one agreement, and what was found of it.
 *
 * @param schoolId the school of enrollment on that day; empty if the pupil was enrolled in none
 */
public record JudgedDay(LocalDate day, String agreementId, String programId, String modality, String schoolId,
        Grade grade, Finding finding) {

    public JudgedDay with(Finding other) {
        return new JudgedDay(day, agreementId, programId, modality, schoolId, grade, other);
    }

    public boolean earned() {
        return finding instanceof Finding.Earned;
    }
}
