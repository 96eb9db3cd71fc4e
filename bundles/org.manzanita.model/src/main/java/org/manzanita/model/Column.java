package org.manzanita.model;

import java.util.List;
import java.util.function.Function;

/**
 * One component of a fact, as a column of text.
 *
 * @param name in camelCase, as the component is called
 * @param type what the text holds
 * @param optional whether the text may be empty
 * @param tokens the words that a {@link Type#TOKEN} may be; empty for the other types
 */
public record Column(String name, Type type, boolean optional, List<String> tokens, Function<Object, String> write,
        Function<String, Object> read) {

    /** What a column holds. */
    public enum Type {
        TEXT, INTEGER, DECIMAL, BOOLEAN, DATE, SCHOOL_YEAR, TOKEN,
        /** Words with {@code ;} between them. */
        WORDS
    }

    public Column {
        tokens = List.copyOf(tokens);
    }
}
