package org.manzanita.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Unchangeable sorted sets, so that a fact is written the same way whatever order its words came in. */
public final class Sets {

    private Sets() {}

    public static SortedSet<String> copyOf(Collection<String> values) {
        return values.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    public static SortedSet<String> of(String... values) {
        return copyOf(List.of(values));
    }
}
