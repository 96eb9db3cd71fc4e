package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A step was taken for a pupil.
 *
 * @param concerning the schoolday that it is about, if it is about one
 * @param covers what it covered: indicators of an evaluation, parties at a conference, steps of a plan
 */
public record ActionTaken(String actionId, PupilId pupil, ActionKind action, LocalDate takenOn,
        Optional<LocalDate> concerning, SortedSet<String> covers) implements PupilFact {

    public ActionTaken {
        covers = Sets.copyOf(covers);
    }

    @Override
    public String key() {
        return actionId;
    }
}
