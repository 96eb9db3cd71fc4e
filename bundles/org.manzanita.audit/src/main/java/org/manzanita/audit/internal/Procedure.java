package org.manzanita.audit.internal;

import java.util.function.Consumer;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.rules.JudgedPupil;

/** One way of examining: it is shown every judged pupil once, and then asked about the LEA as a whole. */
interface Procedure {

    /** Takes exception to what is so of one pupil. */
    default void look(JudgedPupil pupil, Consumer<ExceptionTaken> taken) {}

    /** Takes exception to what is so of the LEA, its schools and its whole claim. */
    default void conclude(Consumer<ExceptionTaken> taken) {}
}
