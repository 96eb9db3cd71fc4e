package org.manzanita.exchange;

/**
 * Something that is wrong with a folder, or worth knowing about it, and where.
 *
 * @param file the file's name
 * @param line the line on which the row begins, counted from 1; 0 when it is about the whole file
 * @param column the row's cell, counted from 1; 0 when it is about the whole row
 * @param message what is so and what to do, in sentences; no name of a person stands in it
 */
public record Fault(String file, int line, int column, FaultCode code, String message) {

    /** As {@code file:line:column CODE message}; a place that is not known is left out. */
    @Override
    public String toString() {
        var place = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        return place + " " + code + " " + message;
    }
}
