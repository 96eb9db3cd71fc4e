package org.manzanita.console;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What programs find in a command's answer: for each of its tables and sheets a text {@code name: field, field}, by the names
 * in JSON. Help lists them, and the values of {@code --columns}, {@code --where} and {@code --sort} are completed from them. A
 * table always has all of its fields, in this order; a sheet may lack some. A table whose last fields hang on what there is ends
 * in {@code ...}, and so does, alone, the whole of an answer whose tables do.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Fields {

    String[] value();
}
