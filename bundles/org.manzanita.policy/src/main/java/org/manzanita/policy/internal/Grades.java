package org.manzanita.policy.internal;

import org.manzanita.model.Grade;

/** A span of grades, both ends counted. */
record Grades(Grade lowest, Grade highest) {

    static final Grades ALL = new Grades(Grade.TK, Grade.ADULT);

    /** Of {@code TK-5}, or of one grade. */
    static Grades read(Said said) {
        var ends = said.text().split("-", 2);
        return new Grades(said.parsed(text -> Grade.of(ends[0]), Grade.TK),
                said.parsed(text -> Grade.of(ends[ends.length - 1]), Grade.ADULT));
    }

    boolean hold(Grade grade) {
        return grade.isBetween(lowest, highest);
    }

    @Override
    public String toString() {
        return lowest == highest ? lowest.toString() : lowest + "-" + highest;
    }
}
