package org.manzanita.access;

import java.util.List;
import org.manzanita.model.LeaId;

/**
 * A right that someone was found to have.
 *
 * @param held by which roles, and how far; empty if nothing limits it
 * @param second whether a second person has to approve this use
 */
public record Grant(List<Held> held, boolean second) {

    /** A role that gives the right. */
    public record Held(Appointment appointment, Cell cell) {}

    /** What a fresh installation gives to whoever works at it. */
    public static final Grant UNLIMITED = new Grant(List.of(), false);

    public Grant {
        held = List.copyOf(held);
    }

    public boolean isUnlimited() {
        return held.isEmpty();
    }

    /** Whether it reaches every pupil of the LEA. */
    public boolean isWhole(LeaId lea) {
        return isUnlimited() || held.stream()
                .anyMatch(each -> each.cell().scope() == Scope.DISTRICT && each.appointment().isIn(lea));
    }

    public boolean reaches(LeaId lea) {
        return isUnlimited() || held.stream().anyMatch(each -> each.appointment().isIn(lea));
    }
}
