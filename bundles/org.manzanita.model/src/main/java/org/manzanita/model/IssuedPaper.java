package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A paper of an agreement was issued to be signed: these exact bytes, in this language.
 *
 * @param paperId the LEA's identifier of the paper
 * @param version 1 for the agreement as it was first issued; each later one amends those before it
 * @param language the language that it shows, as a BCP 47 tag such as {@code es}
 * @param mediaType the form of the bytes, such as {@code application/pdf}
 * @param sha256 the SHA-256 of the exact bytes, as 64 hexadecimal digits in lower case
 * @param amendsFrom the first day on which an amendment is in force; absent for version 1
 */
public record IssuedPaper(String paperId, PupilId pupil, String agreementId, int version, String language,
        String mediaType, String sha256, LocalDate issuedOn, Optional<LocalDate> amendsFrom) implements PupilFact {

    @Override
    public String key() {
        return paperId;
    }
}
