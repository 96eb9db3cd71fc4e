package org.manzanita.rules;

/** What a reason does to the day that it is given for. */
public enum Effect {
    /** It is one of the conditions of credit, and was met. */
    SUPPORTS,
    /** It keeps the day from earning credit. */
    REFUSES,
    /** It is worth knowing, and decides nothing. */
    NOTES
}
