package org.manzanita.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.manzanita.model.PupilId;

/**
 * A duty that fell due.
 *
 * @param watch the watch that saw it
 * @param pupil the pupil whom it concerns; empty when it concerns the LEA
 * @param duty what is to be done, in a few words
 * @param since the day on which it arose
 * @param due the last day on which it is done in time, if there is one
 * @param who does it, in a few words; empty where the LEA's policy leaves it open
 */
public record Notice(String watch, Optional<PupilId> pupil, String duty, LocalDate since, Optional<LocalDate> due,
        State state, Reason reason, String who) {

    public Notice {
        Objects.requireNonNull(watch, "watch");
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(who, "who");
    }

    /** Of which nobody has said who does it. */
    public Notice(String watch, Optional<PupilId> pupil, String duty, LocalDate since, Optional<LocalDate> due,
            State state, Reason reason) {
        this(watch, pupil, duty, since, due, state, reason, "");
    }

    /** The same duty, with who does it. */
    public Notice by(String other) {
        return new Notice(watch, pupil, duty, since, due, state, reason, other);
    }

    /** How a duty stands on the day of asking. */
    public enum State {
        DUE, OVERDUE, DONE, DONE_LATE
    }
}
