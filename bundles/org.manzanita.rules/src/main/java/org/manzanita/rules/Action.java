package org.manzanita.rules;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says what the district does about a duty, where that follows from a rule of its own, such as a step of its ladder.
 *
 * <p>A pure function, asked by several threads at once, and only while the duty is open. It does nothing itself: what it
 * proposes is a task beside the duty, for people to do and to record. It changes no duty and no day. If it fails or is not
 * installed, a person decides what to do.
 */
@ConsumerType
public interface Action extends Extension {

    /** What is to be done about it. */
    WorkedOut<Proposal> on(Notice duty, JudgedPupil pupil, Surroundings surroundings);
}
