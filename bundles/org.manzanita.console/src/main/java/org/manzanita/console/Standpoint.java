package org.manzanita.console;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.console.internal.Nearest;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;

/**
 * From where a question is asked: of which LEA, after which entry of its ledger, for which school year and on which day.
 *
 * @param asOf the entry after which the ledger is read
 * @param chosenYear the school year; absent while the ledger has no calendar and none was asked for
 * @param on the day of asking, for duties that fall due
 */
public record Standpoint(LeaId lea, EntryId asOf, Optional<SchoolYear> chosenYear, LocalDate on, ProgramFile program) {

    /** @throws CommandException if there is none */
    public SchoolYear year() {
        return chosenYear.orElseThrow(() -> CommandException.notFound(
                "The ledger of " + lea + " has no calendar, so no school year can be chosen.",
                "Import a program folder with calendar.csv, or name a year, as in --year 2026-27.").as("no-calendar")
                .about("--year"));
    }

    /** @throws CommandException if the ledger holds nothing about the pupil; it says who may have been meant */
    public PupilFile pupil(Ledger ledger, PupilId pupil) {
        var entries = ledger.about(lea, pupil, asOf);
        if (entries.isEmpty()) {
            var known = ledger.pupils(lea, asOf).stream().map(PupilId::value).toList();
            var question = Nearest.question(pupil.value(), known);
            throw CommandException.notFound("The ledger of " + lea + " holds nothing about a pupil " + pupil
                    + ", as it stood after entry " + asOf + ".",
                    question.isEmpty() ? "To see the pupils there are: pupil:list" : question).as("no-pupil");
        }
        return new PupilFile(pupil, entries);
    }
}
