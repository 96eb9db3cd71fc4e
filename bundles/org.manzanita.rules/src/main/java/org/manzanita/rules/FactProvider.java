package org.manzanita.rules;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Works out one fact about a pupil from what is on record, such as {@code ext.readingScreen}, for the conditions of a
 * policy.
 *
 * <p>A pure function, asked by several threads at once. What it says can keep a day from earning where a policy asks for
 * it, and can never make one earn. If it fails or is not installed the fact is unknown.
 */
@ConsumerType
public interface FactProvider extends Extension {

    /**
     * What is so on the schoolday.
     *
     * @param period the pupil's file, the LEA's, and the agreement; what other extensions work out is not in it
     */
    WorkedOut<String> on(LocalDate day, Period period, Law law);
}
