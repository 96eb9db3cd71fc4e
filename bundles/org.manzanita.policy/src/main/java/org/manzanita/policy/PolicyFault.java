package org.manzanita.policy;

/**
 * Something wrong in a policy file.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
public record PolicyFault(int line, int column, String message) {

    @Override
    public String toString() {
        return line + ":" + column + " " + message;
    }
}
