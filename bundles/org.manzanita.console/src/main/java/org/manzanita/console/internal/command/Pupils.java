package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.console.Standpoint;
import org.manzanita.console.internal.Nearest;
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
        var entries = ledger.about(standpoint.lea(), pupil, standpoint.asOf());
        if (entries.isEmpty()) {
            var known = ledger.pupils(standpoint.lea(), standpoint.asOf()).stream().map(PupilId::value).toList();
            var question = Nearest.question(pupil.value(), known);
            throw CommandException.notFound("The ledger of " + standpoint.lea() + " holds nothing about a pupil "
                    + pupil + ", as it stood after entry " + standpoint.asOf() + ".",
                    question.isEmpty() ? "To see the pupils there are: pupil:list" : question);
        }
        return new PupilFile(pupil, entries);
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
