package org.manzanita.rules;

import java.time.LocalDate;

/** A rule asked for a number of law that no installed bundle has for that day. */
public final class UnknownLawException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    public UnknownLawException(String parameter, String applies, LocalDate day) {
        super("No law is installed that sets '" + parameter + "' for '" + applies + "' on " + day
                + ". Install the feature that brings it, or correct the date.");
        this.parameter = parameter;
    }

    /** The number of law that was asked for, by its name. */
    public String parameter() {
        return parameter;
    }
}
