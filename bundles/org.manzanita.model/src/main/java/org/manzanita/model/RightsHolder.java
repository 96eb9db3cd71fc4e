package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody is said to hold a pupil's educational rights. They hold them only once somebody of the LEA has verified it:
 * who, when, and on what evidence. A roster says who a guardian is, and verifies nothing. What was recorded last of one
 * holder decides.
 *
 * @param holder how the LEA names the person, which is also how their signatures name them
 * @param from the first day of the right; absent if it has none that is known, as a parent's
 * @param until the last day of the right, as a court may set it
 * @param verifiedOn the day on which it was verified; absent while nobody has
 * @param verifiedBy who verified it
 * @param evidence on what, such as a birth certificate that was seen, or an affidavit of a day
 */
public record RightsHolder(PupilId pupil, String holder, RightsBasis basis, Optional<LocalDate> from,
        Optional<LocalDate> until, Optional<LocalDate> verifiedOn, Optional<String> verifiedBy,
        Optional<String> evidence) implements PupilFact {

    /** @throws IllegalArgumentException if of day, person and evidence of the verification some are given and some not */
    public RightsHolder {
        if (verifiedOn.isPresent() != verifiedBy.isPresent() || verifiedOn.isPresent() != evidence.isPresent()) {
            throw new IllegalArgumentException("A verification needs its day, who verified and the evidence: "
                    + "verifiedOn, verifiedBy and evidence are given together, or none of them.");
        }
    }

    /** As a roster or a form names them: not verified. */
    public static RightsHolder unverified(PupilId pupil, String holder, RightsBasis basis) {
        return new RightsHolder(pupil, holder, basis, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    public boolean isVerified() {
        return verifiedOn.isPresent();
    }

    /** Whether it was verified that they hold the rights on that day, whenever it was verified. */
    public boolean holdsOn(LocalDate day) {
        return isVerified() && from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    @Override
    public String key() {
        return pupil + "/" + holder + "/" + verifiedOn.map(LocalDate::toString).orElse("");
    }
}
