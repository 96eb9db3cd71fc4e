package org.manzanita.policy.internal;

/** How far an LEA may go with what a provision sets. */
public enum Limit {
    AT_LEAST("at least what the state asks"), AT_MOST("at most what the state allows"), ONLY_ADD(
            "may only add to what the state asks"),
    MUST_SET("the state leaves it to the LEA, which must set it"), FREE(
            "free");

    private final String words;

    Limit(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
