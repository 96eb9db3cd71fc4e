package org.manzanita.model;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * The parent's written permission (EC 46300.7).
 *
 * @param states what it states: {@code dates}, {@code methods}, {@code evaluation}, {@code resources}
 */
public record Permission(String agreementId, PupilId pupil, LocalDate givenOn, SortedSet<String> states)
        implements
            PupilFact {

    public Permission {
        states = Sets.copyOf(states);
    }

    @Override
    public String key() {
        return agreementId + "/" + givenOn;
    }
}
