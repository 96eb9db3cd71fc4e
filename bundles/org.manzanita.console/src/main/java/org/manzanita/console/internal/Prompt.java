package org.manzanita.console.internal;

import java.util.Comparator;
import java.util.Optional;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.manzanita.console.internal.show.Neutral;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.EntryId;
import org.manzanita.model.SchoolYear;

/**
 * What stands before a line: the LEA if there is one alone, its latest school year, what kind of installation it is, and
 * whether nothing can be recorded at present.
 */
final class Prompt {

    private static final String PRODUCTION = "production";

    private final CommandSet commands;
    private final Door door;
    private final String environment;

    /** @param environment what kind of installation it is, as whoever runs it calls it; may be empty */
    Prompt(CommandSet commands, Door door, String environment) {
        this.commands = commands;
        this.door = door;
        this.environment = environment;
    }

    /** @param colour whether it may show colour; what it says is in its words */
    String text(boolean colour) {
        var where = door.looking(() -> commands.judging(Prompt::where), Optional.<String>empty()).orElse("");
        var text = new AttributedStringBuilder().append("manzanita");
        if (!environment.isEmpty()) {
            var red = colour && environment.equals(PRODUCTION);
            text.append(" ").styled(red
                    ? AttributedStyle.BOLD.foreground(AttributedStyle.RED)
                    : AttributedStyle.DEFAULT, Neutral.text(environment));
        }
        return text.append(where).append("> ").toAnsi();
    }

    private static String where(Ledger ledger, CreditService credit) {
        try {
            var leas = ledger.leas();
            var text = new StringBuilder();
            if (leas.size() == 1) {
                text.append(' ').append(leas.getFirst());
                credit.program(leas.getFirst(), EntryId.LATEST).all(CalendarDay.class).stream()
                        .map(day -> SchoolYear.containing(day.fact().day())).max(Comparator.naturalOrder())
                        .ifPresent(year -> text.append(' ').append(year));
            }
            ledger.refusal().ifPresent(why -> text.append(" read-only"));
            return text.toString();
        } catch (LedgerException | IllegalArgumentException e) {
            // A ledger that cannot be asked is told of by the commands that ask it.
            return "";
        }
    }
}
