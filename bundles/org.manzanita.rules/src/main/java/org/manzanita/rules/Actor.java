package org.manzanita.rules;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says who does a duty, where that follows from a rule of the district's own, such as the office of a pupil's region.
 *
 * <p>A pure function, asked by several threads at once. It changes no duty and no day. If it fails or is not installed, a
 * person decides who does it.
 */
@ConsumerType
public interface Actor extends Extension {

    /** Who does it, in a few words that a clerk can read. */
    WorkedOut<String> of(Notice duty, JudgedPupil pupil, Surroundings surroundings);
}
