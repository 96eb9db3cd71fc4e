package org.manzanita.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.Agreement;
import org.manzanita.model.Tokens;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** EC 51745.5(c): a pupil-parent-educator conference has, at least, everybody who signed the pupil's agreement. */
final class Conference {

    private Conference() {}

    /** The first such conference on or after the day; a meeting that a signatory missed is none. */
    static Optional<Recorded<ActionTaken>> firstFrom(PupilFile file, Steps steps, LocalDate day) {
        return steps.of(ActionKind.CONFERENCE_HELD).stream()
                .filter(held -> !held.fact().takenOn().isBefore(day))
                .filter(held -> held.fact().covers().containsAll(signatories(file, held.fact().takenOn())))
                .findFirst();
    }

    /** The parties who signed the agreements that cover the day, as tokens. */
    static List<String> signatories(PupilFile file, LocalDate day) {
        var parties = new TreeSet<String>();
        for (Recorded<Agreement> agreement : file.agreements()) {
            if (agreement.fact().covers(day)) {
                file.signaturesOf(agreement.fact().agreementId())
                        .forEach(signature -> parties.add(Tokens.of(signature.fact().party())));
            }
        }
        return List.copyOf(parties);
    }
}
