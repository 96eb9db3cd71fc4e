package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;

/** A row of the folder that makes a fact, and what the ledger says under its key. */
final class Row {

    private final Fact fact;
    private final int line;
    private final String file;
    private EntryId same = EntryId.NONE;
    private @Nullable List<Old> others;

    /** An entry that stands in the ledger and says something else. */
    record Old(Entry entry) {

        EntryId id() {
            return entry.id();
        }

        Optional<PupilId> pupil() {
            return pupilOf(entry.fact());
        }
    }

    /** @param file the file in which it stands */
    Row(Fact fact, int line, String file) {
        this.fact = fact;
        this.line = line;
        this.file = file;
    }

    Fact fact() {
        return fact;
    }

    int line() {
        return line;
    }

    String file() {
        return file;
    }

    /** As {@code agreements.csv:17}. */
    String where() {
        return file + ":" + line;
    }

    /** Takes note of an entry that stands under the row's key, once or more often. */
    void meet(Entry entry) {
        if (entry.fact().equals(fact)) {
            same = entry.id().compareTo(same) > 0 ? entry.id() : same;
        } else {
            if (others == null) {
                others = new ArrayList<>(1);
            }
            var old = new Old(entry);
            if (!others.contains(old)) {
                others.add(old);
            }
        }
    }

    /** Whether the last word of the ledger under the key is this fact. */
    boolean isUnchanged() {
        return same.compareTo(EntryId.NONE) > 0
                && (others == null || others.stream().allMatch(old -> old.id().compareTo(same) < 0));
    }

    /** The entries that the row puts right; none if it is new or unchanged. */
    List<Old> corrects() {
        return others == null || isUnchanged() ? List.of() : others;
    }

    static Optional<PupilId> pupilOf(Fact fact) {
        return fact instanceof PupilFact about ? Optional.of(about.pupil()) : Optional.empty();
    }
}
