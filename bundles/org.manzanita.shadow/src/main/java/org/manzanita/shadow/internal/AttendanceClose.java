package org.manzanita.shadow.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;

/**
 * The days on which an LEA closes its attendance, as its setting {@code featuresHeld} says: no feature comes or goes then,
 * so that what is certified is judged by what was looked at.
 */
record AttendanceClose(Ledger ledger, CreditService credit) {

    private static final String SETTING = "featuresHeld";

    /** What ends it before its last day, as a later row. */
    private static final String ENDED = "no";

    /** Why no feature may come or go on the day; nothing if it may. */
    Optional<String> on(LocalDate day) {
        return Apart.work(() -> ledger.leas().stream().flatMap(lea -> credit.program(lea, ledger.head(lea))
                .setting(SETTING, day).filter(held -> !held.fact().value().equals(ENDED))
                .map(held -> "LEA " + lea + " closes its attendance (" + held.fact().value()
                        + ") and holds its features "
                        + held.fact().until().map(last -> "until " + last).orElse("until it says otherwise")
                        + ", by the setting " + SETTING + ", entry " + held.id() + ".")
                .stream()).findFirst());
    }

    /** @throws CommandException if no feature may come or go on the day */
    void refuse(LocalDate day) {
        on(day).ifPresent(said -> {
            throw new CommandException(Outcome.CONFLICT, said + " Nothing was changed.",
                    "Wait for its end; or record a later row of that setting with the value " + ENDED
                            + ", which says who decided so.");
        });
    }
}
