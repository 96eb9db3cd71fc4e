package org.manzanita.model;

import java.util.Optional;

/**
 * A pupil was scheduled for a session, and took part for so many minutes; 0 means nonparticipatory.
 *
 * @param verifiedBy the certificated employee who verified visual or verbal participation
 */
public record Participation(String sessionId, PupilId pupil, Minutes minutes, ParticipationEvidence evidence,
        Optional<String> verifiedBy) implements PupilFact {

    @Override
    public String key() {
        return sessionId + "/" + pupil;
    }
}
