package org.manzanita.documents.internal.command;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.model.RightsHolder;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** Whether somebody was verified as holding a pupil's educational rights, and what to do if not (EC 49061). */
final class VerifiedHolder {

    private VerifiedHolder() {}

    /** Why the person is not known to hold the pupil's rights on the day, as a sentence; empty if they are. */
    static Optional<String> lacks(PupilFile file, String holder, LocalDate day) {
        var known = file.rightsHolder(holder).map(Recorded::fact);
        if (known.isEmpty() || !known.get().isVerified()) {
            return Optional.of("Nobody has verified that " + holder + " holds the rights of " + file.pupil() + ".");
        }
        var right = known.get();
        return right.holdsOn(day)
                ? Optional.empty()
                : Optional.of(holder + " holds the rights of " + file.pupil() + span(right) + ", and not on " + day
                        + ".");
    }

    /** What to do about it. */
    static String cure(PupilFile file, String holder) {
        return "If they do, see the evidence and record it: rights:verify " + file.pupil() + " " + holder
                + " --basis BASIS --evidence WHAT";
    }

    private static String span(RightsHolder right) {
        return right.from().map(day -> " from " + day).orElse("")
                + right.until().map(day -> " until " + day).orElse("");
    }
}
