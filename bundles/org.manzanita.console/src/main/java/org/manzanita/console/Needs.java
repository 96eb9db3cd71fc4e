package org.manzanita.console;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The right that a command needs: each command says it, and one that does not is refused to everyone. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Needs {

    /** An action of the matrix of roles, or a part of one: {@code agreement.read}, {@code records.import/run}. */
    String value();

    /** Whether it records, writes or deletes anything. */
    boolean changes() default false;

    /**
     * How what it changed is taken back. A command that says so can be tried with {@code --dry-run}, and so keeps to
     * {@link DryRun} and {@link Writing}; one that does not say so cannot be tried. It is told
     * as words after "To undo it:". A word that is the label of one of the command's
     * parameters stands for what was given for it: {@code access:revoke PERSON ROLE}.
     */
    String undo() default "";

    /**
     * Whether all that it changes are entries that it adds to the ledger, and they hang on no hash of it. Then it can be one
     * of several lines whose entries are added together, or not at all.
     */
    boolean onlyRecords() default false;

    /** Whether it cannot be taken back, so that it has to be confirmed with the name of what it is done to. */
    boolean severe() default false;

    /**
     * Whether it takes a reason, which is put on record: for taking records out in bulk, and for restoring. What shows names
     * in full takes one by itself.
     */
    boolean because() default false;

    /** What it does with names of pupils. */
    Names names() default Names.NONE;

    /** Options whose values are left out of the record of commands, such as a part of a name. */
    String[] conceals() default {};

    /** Whether a command's answer holds names of pupils. */
    enum Names {
        NONE,
        /** They are masked, and shown with {@code --reveal} to those who may see names. */
        MASKED,
        /** It is of no use without them, as an agreement on paper. */
        FULL
    }
}
