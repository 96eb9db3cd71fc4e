package org.manzanita.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words by which files and screens name the constants of an enum: {@code parentOrGuardian}, {@code TK}, {@code P-2}. */
public final class Tokens {

    private Tokens() {}

    public static String of(Enum<?> constant) {
        return constant instanceof Labelled labelled ? labelled.label() : camelCase(constant.name());
    }

    /** @throws IllegalArgumentException if no constant has that word; the message lists those there are */
    public static <E extends Enum<?>> E parse(Class<E> type, String token) {
        for (var constant : type.getEnumConstants()) {
            if (of(constant).equals(token)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + token + "' is not one of "
                + Arrays.stream(type.getEnumConstants()).map(Tokens::of).collect(Collectors.joining(", ")) + ".");
    }

    private static String camelCase(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var token = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) == '_') {
                token.append(Character.toUpperCase(lower.charAt(++i)));
            } else {
                token.append(lower.charAt(i));
            }
        }
        return token.toString();
    }
}
