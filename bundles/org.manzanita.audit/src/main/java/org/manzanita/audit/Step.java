package org.manzanita.audit;

/**
 * One step of the audit programme, as it stands in one fiscal year.
 *
 * @param id its id in the register, such as {@code AUD-D-07}
 * @param guide the section of the state's audit guide in that year, such as {@code Independent Study (D)}
 * @param modality the modality whose attendance is examined; empty when it is all of them
 * @param examines what is examined, in a sentence
 * @param section the section of law behind it
 */
public record Step(String id, String title, String guide, String modality, String examines, String section) {}
