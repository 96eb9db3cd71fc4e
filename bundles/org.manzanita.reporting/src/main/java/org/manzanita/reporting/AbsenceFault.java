package org.manzanita.reporting;

/**
 * A breach of the form or of the state's checks in a file of the absence summary.
 *
 * @param line counted from 1; 0 when it is about the whole file
 * @param field the state's field, counted from 1; 0 when it is about the whole line
 * @param code the state's own name of the check, such as {@code STAS0318}, where it has one
 * @param message what is so and what to do, in sentences; no name of a person stands in it
 */
public record AbsenceFault(int line, int field, String code, String message) {

    /** As {@code file:line:field CODE message}; a place that is not known is left out. */
    public String in(String file) {
        var place = line == 0
                ? file
                : field == 0 ? file + ":" + line : file + ":" + line + ":" + AbsenceLine.name(field);
        return place + " " + code + " " + message;
    }
}
