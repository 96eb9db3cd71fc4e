package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An agreement ended before its last day, or another took its place.
 *
 * @param lastDay the last day on which it covers the pupil
 * @param because why it ended, in a few words
 * @param supersededBy the agreement that takes its place, if one does
 */
public record AgreementEnd(String agreementId, PupilId pupil, LocalDate lastDay, String because,
        Optional<String> supersededBy) implements PupilFact {

    @Override
    public String key() {
        return agreementId + "/" + lastDay;
    }
}
