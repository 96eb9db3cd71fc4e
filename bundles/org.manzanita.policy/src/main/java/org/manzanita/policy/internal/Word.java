package org.manzanita.policy.internal;

/** A word that a provision of some kind takes. */
public record Word(String name, Form form, boolean needed) {

    public static Word needed(String name, Form form) {
        return new Word(name, form, true);
    }

    public static Word optional(String name, Form form) {
        return new Word(name, form, false);
    }

    /** What stands behind a word. */
    public enum Form {
        TEXT, TEXTS, COUNT, NUMBER, FLAG, DAY, GRADES, STATUS, CREDENTIALS, WEEKDAYS, CHANNELS, SESSION_FORMS, PARTY,
        CREDITS, BANDS
    }
}
