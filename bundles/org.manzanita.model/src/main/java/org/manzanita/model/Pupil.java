package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A pupil. The name and how to reach the family stand outside the ledger's facts, so that a lawful redaction never
 * touches them.
 *
 * @param ssid the Statewide Student Identifier, ten digits
 * @param group the reporting group of race or ethnicity, as CALPADS codes it
 */
public record Pupil(PupilId pupil, LocalDate birthDate, Optional<String> ssid, Optional<String> group)
        implements
            PupilFact {

    @Override
    public String key() {
        return pupil.value();
    }
}
