package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A party signed the agreement.
 *
 * @param signer who signed: the pupil, an educator id, or how the LEA names the parent
 * @param signedOn the date beside the signature
 * @param receivedOn for paper, the day on which the LEA received it
 * @param evidence for an electronic signature, the reference of its evidence record (Gov. Code 16.5)
 */
public record Signature(String agreementId, PupilId pupil, Party party, String signer, LocalDate signedOn,
        SignatureMethod method, Optional<LocalDate> receivedOn, Optional<String> evidence) implements PupilFact {

    @Override
    public String key() {
        return agreementId + "/" + party + "/" + signer;
    }
}
