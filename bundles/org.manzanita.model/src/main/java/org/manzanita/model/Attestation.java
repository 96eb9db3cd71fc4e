package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Something that the LEA certified, adopted or was granted, on which a duty of the LEA turns.
 *
 * <p>The names in use are {@code offeringWaived}, {@code emergencyPlan}, {@code emergencyContact},
 * {@code emergencyInstruction}, {@code safetyPlan}, {@code safetyPlanCarriedOut} and
 * {@code independentStudyOffered}; see the reference of the exchange folder. The platform itself adds {@code
 * featureApproved-NAME-VERSION} and {@code featureInstalling-NAME-VERSION}, which state a digest and a person.
 *
 * @param concerning the day that it is about, such as the first one of a closure, if it is about one
 * @param states what it states, if the law asks for that
 * @param paper where it can be found
 */
public record Attestation(String attestation, LocalDate madeOn, Optional<LocalDate> concerning,
        SortedSet<String> states, String paper) implements ProgramFact {

    public Attestation {
        states = Sets.copyOf(states);
    }

    @Override
    public String key() {
        return attestation + "@" + madeOn + concerning.map(day -> "/" + day).orElse("");
    }
}
