package org.manzanita.ledger;

/**
 * What a pupil or an educator is called. Names stand outside the facts, so that redacting one touches no entry.
 *
 * @param personId the pupil's or educator's id
 */
public record PersonName(String personId, String lastName, String firstName) {}
