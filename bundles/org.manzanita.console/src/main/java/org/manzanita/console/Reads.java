package org.manzanita.console;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of an option or parameter: the file or folder is read. From another machine it is looked for in the import box, and then in
 * the export box, and nowhere else. One that says neither this nor {@link Writes} can be given at the machine itself alone.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Reads {
}
