package org.manzanita.policy.internal;

import java.util.Optional;
import java.util.function.Function;

/**
 * A word that a provision of some kind takes, and how the value behind it is read.
 *
 * @param <T> what is read of it
 * @param in reads it of a provision
 */
public record Word<T>(String name, Form form, boolean needed, Function<Said, T> in) {

    /** A word without which a provision is faulty. */
    static <T> Word<T> needed(String name, Form form, Function<Said, T> value) {
        return new Word<>(name, form, true, provision -> value.apply(provision.need(name)));
    }

    /** A word that may be left out. */
    static <T> Word<Optional<T>> optional(String name, Form form, Function<Said, T> value) {
        return new Word<>(name, form, false, provision -> provision.child(name).map(value));
    }

    /** A word that may be left out, and what is meant then. */
    static <T> Word<T> optional(String name, Form form, Function<Said, T> value, T otherwise) {
        return new Word<>(name, form, false, provision -> provision.child(name).map(value).orElse(otherwise));
    }

    /** What stands behind a word. */
    public enum Form {
        TEXT, TEXTS, COUNT, NUMBER, FLAG, DAY, GRADES, STATUS, CREDENTIALS, WEEKDAYS, CHANNELS, SESSION_FORMS, PARTY,
        ACTION, CREDITS, BANDS, EXTENSION, CONDITION,
        WHEN, VERDICT, WITHIN
    }
}
