package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.console.Standpoint;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Agreement;
import org.manzanita.model.Enrollment;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** Pupils and agreements of a ledger, looked up by what someone typed. */
final class Pupils {

    private final Ledger ledger;
    private final Standpoint standpoint;

    Pupils(Ledger ledger, Standpoint standpoint) {
        this.ledger = ledger;
        this.standpoint = standpoint;
    }

    /** @throws CommandException if the ledger holds nothing about the pupil; it says who may have been meant */
    PupilFile file(PupilId pupil) {
        return standpoint.pupil(ledger, pupil);
    }

    /** The pupil's enrollment that touches the school year last; of a pupil who had none in it, the last of all. */
    static Optional<Recorded<Enrollment>> enrollment(PupilFile file, Optional<SchoolYear> year) {
        var byBeginning = Comparator.comparing((Recorded<Enrollment> recorded) -> recorded.fact().from());
        return file.all(Enrollment.class).stream()
                .filter(recorded -> year.map(asked -> touches(recorded.fact(), asked)).orElse(true)).max(byBeginning)
                .or(() -> file.all(Enrollment.class).stream().max(byBeginning));
    }

    static boolean touches(Agreement agreement, SchoolYear year) {
        return touches(agreement.from(), Optional.of(agreement.until()), year);
    }

    private static boolean touches(Enrollment enrollment, SchoolYear year) {
        return touches(enrollment.from(), enrollment.until(), year);
    }

    private static boolean touches(LocalDate from, Optional<LocalDate> until, SchoolYear year) {
        return !from.isAfter(year.lastDay()) && until.map(last -> !last.isBefore(year.firstDay())).orElse(true);
    }
}
