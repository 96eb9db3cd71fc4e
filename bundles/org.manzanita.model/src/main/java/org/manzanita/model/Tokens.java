package org.manzanita.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words by which files and screens name the constants of an enum: {@code parentOrGuardian}, {@code TK}, {@code P-2}. */
public final class Tokens {

    /** The constants of each enum by their words: a ledger reads millions of them. */
    private static final ClassValue<Map<String, Enum<?>>> BY_WORD = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            var words = new LinkedHashMap<String, Enum<?>>();
            for (var constant : type.getEnumConstants()) {
                words.put(word((Enum<?>) constant), (Enum<?>) constant);
            }
            return words;
        }
    };

    /** The words of each enum, in the order of its constants. */
    private static final ClassValue<String[]> WORDS = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return BY_WORD.get(type).keySet().toArray(String[]::new);
        }
    };

    private Tokens() {}

    @SuppressWarnings("EnumOrdinal") // The words stand in the order of the constants.
    public static String of(Enum<?> constant) {
        return WORDS.get(constant.getDeclaringClass())[constant.ordinal()];
    }

    /** @throws IllegalArgumentException if no constant has that word; the message lists those there are */
    public static <E extends Enum<?>> E parse(Class<E> type, String token) {
        var constant = BY_WORD.get(type).get(token);
        if (constant == null) {
            throw new IllegalArgumentException(
                    "'" + token + "' is not one of " + String.join(", ", BY_WORD.get(type).keySet()) + ".");
        }
        return type.cast(constant);
    }

    private static String word(Enum<?> constant) {
        return constant instanceof Labelled labelled ? labelled.label() : camelCase(constant.name());
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
