package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.model.EntryId;
import org.manzanita.rules.ProgramFile;

/**
 * The reading in use where the law leaves one open: what the LEA chose, and else the conservative one.
 *
 * @param evidence the entry by which the LEA chose it; empty for the conservative reading
 */
record Reading(String name, String value, List<EntryId> evidence) {

    static Reading of(String name, String conservative, ProgramFile program, LocalDate day) {
        return program.setting(name, day)
                .map(chosen -> new Reading(name, chosen.fact().value(), List.of(chosen.id())))
                .orElse(new Reading(name, conservative, List.of()));
    }

    boolean is(String other) {
        return value.equals(other);
    }

    /** As in {@code (reading cumulativeSixteenth = asLongTerm)}. */
    @Override
    public String toString() {
        return "(reading " + name + " = " + value + ")";
    }
}
