package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.console.StandpointOptions;
import org.manzanita.exchange.CalendarTerms;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.SchoolCalendars;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.LeaId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calendar:import}: takes a school calendar into the ledger, all of it or nothing. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=calendar:import")
@Command(name = "calendar:import", description = "take a school calendar into the ledger from an iCalendar file: all of it, or nothing if it holds any fault", footer = "Every weekday of the span is a day of instruction unless an event of whole days is said to make it another. What an event is, is never guessed: one of which nothing is said is refused by its name.")
@Examples({"calendar:import school.ics --calendar main --from 2026-08-13 --until 2027-06-04 --dry-run",
        "calendar:import school.ics --calendar main --from 2026-08-13 --until 2027-06-04 --say 'Labor Day=holiday' --say 'Spring Fair=aside'"})
@Fields({"import: lea, recorded, head, names, faultCount, noteCount", "tables: table, added, unchanged, corrected",
        "faults: file, line, column, code, message", "notes: file, line, column, code, message"})
@Needs(value = "records.import/run", changes = true, onlyRecords = true, undo = "import the calendar as it was before; what stood is withdrawn, and stays to be seen")
public final class CalendarImport implements ConsoleCommand {

    private final Ledger ledger;
    private final SchoolCalendars calendars;

    @Option(names = "--lea", paramLabel = "CODE", description = "the LEA whose calendar it is; the only one in the ledger unless given")
    Optional<LeaId> lea = Optional.empty();

    @Option(names = "--calendar", paramLabel = "CALENDAR", required = true, description = "the calendar, or track, by the LEA's identifier")
    String calendar = "";

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "the first day of instruction")
    LocalDate from = LocalDate.MIN;

    @Option(names = "--until", paramLabel = "DATE", required = true, description = "the last day of instruction, counted")
    LocalDate until = LocalDate.MIN;

    @Option(names = "--say", paramLabel = "EVENT=KIND", description = "what the events of this summary or category are: instruction, holiday, recess, staffDay, emergencyClosure, or aside if they change no day; may be given repeatedly")
    Map<String, String> said = new TreeMap<>();

    @Option(names = "--by", paramLabel = "NAME", description = "who imports, as the ledger is to keep it")
    String by = "calendar:import";

    @Parameters(paramLabel = "FILE", description = "the iCalendar file, as in school.ics")
    @Reads
    Path file = Path.of("");

    @Activate
    public CalendarImport(@Reference Ledger ledger, @Reference SchoolCalendars calendars) {
        this.ledger = ledger;
        this.calendars = calendars;
    }

    @Override
    public Answer run(Progress progress) {
        var terms = new CalendarTerms(lea.orElseGet(() -> new StandpointOptions().lea(ledger)), calendar, from, until,
                new TreeMap<>(said));
        try {
            return ImportAnswer.of(calendars.importFrom(file, terms, by, new Steps(progress)), "calendar", file);
        } catch (ExchangeException e) {
            throw CommandException.notFound(String.valueOf(e.getMessage()), "");
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()), "");
        }
    }
}
