package org.manzanita.model;

/** The place of an entry in the ledger of one LEA, counted from 1. Shown as {@code #17}. */
public record EntryId(long value) implements Comparable<EntryId> {

    /** Before the first entry. */
    public static final EntryId NONE = new EntryId(0);

    /** After every entry there will ever be: "as the ledger stands now". */
    public static final EntryId LATEST = new EntryId(Long.MAX_VALUE);

    public EntryId {
        if (value < 0) {
            throw new IllegalArgumentException("An entry is counted from 1; there is no entry " + value + ".");
        }
    }

    @Override
    public int compareTo(EntryId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "#" + value;
    }
}
