package org.manzanita.rules;

import java.util.List;
import java.util.Objects;
import org.manzanita.model.Days;
import org.manzanita.model.Minutes;

/**
 * What was found of one pupil's schoolday. A finding without a reason cannot be made.
 *
 * <p>There are two verdicts, and a third would be a new major version: it may be switched over exhaustively.
 */
public sealed interface Finding {

    /** The part of a day of attendance that was earned, 0 to 1. */
    Days credit();

    /** Minutes that counted toward the day. */
    Minutes counted();

    /** Minutes that the day needed. */
    Minutes needed();

    List<Reason> reasons();

    /** The day earned attendance. */
    record Earned(Days credit, Minutes counted, Minutes needed, List<Reason> reasons) implements Finding {

        public Earned {
            reasons = checked(counted, needed, reasons);
            if (credit.compareTo(Days.ZERO) <= 0 || credit.compareTo(Days.ONE) > 0) {
                throw new IllegalArgumentException("A day earns more than 0 and at most 1; this one would earn "
                        + credit + ".");
            }
            if (isRefused(reasons)) {
                throw new IllegalArgumentException("A day that a reason refuses cannot be earned: " + reasons);
            }
        }
    }

    /** The day earned nothing. */
    record NotEarned(Minutes counted, Minutes needed, List<Reason> reasons) implements Finding {

        public NotEarned {
            reasons = checked(counted, needed, reasons);
            if (!isRefused(reasons)) {
                throw new IllegalArgumentException(
                        "A day that is not earned needs a reason that refuses it: " + reasons);
            }
        }

        @Override
        public Days credit() {
            return Days.ZERO;
        }
    }

    // No stream: it is asked of every schoolday of a state.
    private static boolean isRefused(List<Reason> reasons) {
        for (var reason : reasons) {
            if (reason.isRefusal()) {
                return true;
            }
        }
        return false;
    }

    private static List<Reason> checked(Minutes counted, Minutes needed, List<Reason> reasons) {
        Objects.requireNonNull(counted, "counted");
        Objects.requireNonNull(needed, "needed");
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A finding without a reason cannot be made.");
        }
        return List.copyOf(reasons);
    }
}
