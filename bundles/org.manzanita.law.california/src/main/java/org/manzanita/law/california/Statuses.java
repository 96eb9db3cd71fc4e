package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.Period;
import org.manzanita.rules.Recorded;

/** The entries about a pupil's status of one kind, looked up once for a whole period. */
record Statuses(List<Recorded<PupilStatus>> entries) {

    static Statuses of(Status status, Period period) {
        return new Statuses(period.pupil().all(PupilStatus.class).stream()
                .filter(recorded -> recorded.fact().status() == status).toList());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The entry that holds on the day; of several the one recorded last. */
    Optional<Recorded<PupilStatus>> on(LocalDate day) {
        Recorded<PupilStatus> found = null;
        for (var recorded : entries) {
            if (recorded.fact().holdsOn(day)) {
                found = recorded;
            }
        }
        return Optional.ofNullable(found);
    }

    boolean holdOn(LocalDate day) {
        return on(day).isPresent();
    }
}
