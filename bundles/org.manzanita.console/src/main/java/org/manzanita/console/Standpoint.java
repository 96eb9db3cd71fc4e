package org.manzanita.console;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.ProgramFile;

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
                "Import a program folder with calendar.csv, or name a year, as in --year 2026-27."));
    }
}
