package org.manzanita.model;

/** The code of an LEA: seven digits for a district or county office, fourteen for a charter school. */
public record LeaId(String value) implements Comparable<LeaId> {

    public LeaId {
        Identifiers.check("LEA", value);
    }

    @Override
    public int compareTo(LeaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
