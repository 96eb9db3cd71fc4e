package org.manzanita.model;

/** The LEA's own identifier of a pupil, such as {@code P-1042}. Leading zeros belong to it. */
public record PupilId(String value) implements Comparable<PupilId> {

    public PupilId {
        Identifiers.check("pupil", value);
    }

    @Override
    public int compareTo(PupilId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
