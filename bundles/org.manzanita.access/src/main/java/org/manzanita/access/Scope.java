package org.manzanita.access;

import java.util.Arrays;

/** How far a right reaches. */
public enum Scope {

    NONE("-", "nobody"), OWN("o", "oneself"), CHILD("c", "one's own child"), ASSIGNED("a", "assigned pupils"),
    SCHOOL("s", "one's own schools"), SAMPLE("sample", "the drawn sample"), DISTRICT("d", "the LEA"),
    /** A right that concerns no pupil. */
    THING("x", "no pupil");

    private final String token;
    private final String words;

    Scope(String token, String words) {
        this.token = token;
        this.words = words;
    }

    /** @throws IllegalArgumentException if there is no such scope */
    static Scope of(String token) {
        return Arrays.stream(values()).filter(scope -> scope.token.equals(token)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + token + "' is no scope of a right."));
    }

    public String token() {
        return token;
    }

    public String words() {
        return words;
    }
}
