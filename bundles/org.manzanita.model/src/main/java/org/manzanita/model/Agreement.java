package org.manzanita.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/**
 * The written agreement (EC 51747(g)) or learning agreement (EC 51749.6) under which a pupil studies independently.
 *
 * @param modality the modality by which its days are judged
 * @param scheduledDays schooldays for which the study is scheduled; absent when it is every schoolday of the term
 * @param supervisor the certificated employee with general supervision
 * @param specialEducationTeacher the certificated employee responsible for special-education programming
 * @param elements the required elements that the agreement holds, such as {@code objectives}
 * @param courseCredits the course credits to be earned
 * @param measure for elementary grades, the measure of accomplishment to be earned
 */
public record Agreement(String agreementId, PupilId pupil, String modality, String programId, LocalDate from,
        LocalDate until, OptionalInt scheduledDays, String supervisor, Optional<String> specialEducationTeacher,
        SortedSet<String> elements, Optional<BigDecimal> courseCredits, Optional<String> measure)
        implements
            PupilFact {

    public Agreement {
        elements = Sets.copyOf(elements);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    @Override
    public String key() {
        return agreementId;
    }
}
