package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;

/** Something that was so of a pupil from one day to another, both counted. */
public record PupilStatus(PupilId pupil, Status status, LocalDate from, Optional<LocalDate> until, String detail)
        implements
            PupilFact {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    @Override
    public String key() {
        return pupil + "/" + status + "/" + from + "/" + detail;
    }
}
