package org.manzanita.rules;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says how many days the work of a week carries, as a district counts it.
 *
 * <p>A pure function, asked by several threads at once. The days beyond are refused; none is earned that the time value
 * of the work does not carry by itself. If it fails or is not installed, no day of the week is claimable.
 */
@ConsumerType
public interface Valuation extends Extension {

    /**
     * How many of the week's schooldays its work carries, counted from its first; none below 0, and what is above their
     * number is all of them.
     *
     * @param period the pupil's file, the LEA's, and the agreement; what other extensions work out is not in it
     * @param week the schooldays of one week of it, in order
     */
    WorkedOut<Integer> of(List<LocalDate> week, Period period, Law law);
}
