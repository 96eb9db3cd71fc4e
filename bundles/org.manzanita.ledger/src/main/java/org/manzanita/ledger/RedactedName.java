package org.manzanita.ledger;

import java.time.Instant;

/**
 * What is left where a name was taken out.
 *
 * @param personId the pupil's or educator's id, which stays
 * @param by who took it out
 * @param reason why, without the name
 */
public record RedactedName(String personId, Instant redacted, String by, String reason) {}
