package org.manzanita.model;

import java.util.Optional;

/**
 * The evidence of one signature (Gov. Code 16.5; Civil Code 1633.7, 1633.9): what was signed, by whom and how that is
 * known. A {@link Signature} names it as its evidence.
 *
 * @param sha256 the SHA-256 of the exact bytes that were shown, as 64 hexadecimal digits in lower case
 * @param language the language that was shown, as a BCP 47 tag
 * @param signedAt the time of the act, with its offset, such as {@code 2026-08-11T18:02:11-07:00}
 * @param identifiedBy how the signer was identified, such as a login, a link to a verified address, or who saw it
 * @param authority on what the signer's right to sign rests, such as parent of record
 * @param consent the words that the signer agreed to
 * @param copySentTo where the signer's copy went, if one was sent
 */
public record SigningEvidence(String evidenceId, PupilId pupil, String agreementId, String sha256, String language,
        String signedAt, String identifiedBy, String authority, String consent, Optional<String> copySentTo)
        implements
            PupilFact {

    @Override
    public String key() {
        return evidenceId;
    }
}
