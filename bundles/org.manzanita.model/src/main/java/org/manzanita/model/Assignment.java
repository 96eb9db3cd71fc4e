package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Work that was assigned to a pupil under an agreement.
 *
 * @param subject such as {@code mathematics}
 */
public record Assignment(String assignmentId, PupilId pupil, String agreementId, String subject,
        Optional<String> courseId, LocalDate assignedOn, LocalDate dueOn, String title) implements PupilFact {

    @Override
    public String key() {
        return assignmentId;
    }
}
