package org.manzanita.console;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a command, or options of it, were called before. The old names work as the new ones do, and a warning says which is
 * meant; they are told by no help and completed by no key. Names are kept for one school year at least after they were
 * changed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Formerly {

    /** The command's old name; empty if it has none. */
    String command() default "";

    /** Options by their old and new names, as in {@code --from=--since}. */
    String[] options() default {};

    /** The last school year in which the old names work, as in {@code 2027-28}. */
    String until();
}
