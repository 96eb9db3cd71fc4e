package org.manzanita.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A span of grades in which the state takes attendance: TK/K-3, 4-6, 7-8 and 9-12. */
public enum GradeSpan implements Labelled {
    TK_3("TK-3"), GRADES_4_6("4-6"), GRADES_7_8("7-8"), GRADES_9_12("9-12");

    private final String label;

    GradeSpan(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException if no span has that label */
    public static GradeSpan of(String label) {
        for (var span : values()) {
            if (span.label.equals(label)) {
                return span;
            }
        }
        throw new IllegalArgumentException("'" + label + "' is no grade span. The spans are "
                + Arrays.stream(values()).map(GradeSpan::label).collect(Collectors.joining(", ")) + ".");
    }

    @Override
    public String toString() {
        return label;
    }
}
