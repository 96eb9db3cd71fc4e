package org.manzanita.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.ProgramFile;
import picocli.CommandLine.Option;

/** The options by which a command is told from where to look; a picocli mixin. */
public final class StandpointOptions {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    @Option(names = "--lea", paramLabel = "CODE", description = "the LEA; the only one in the ledger unless given")
    Optional<LeaId> lea = Optional.empty();

    @Option(names = "--year", paramLabel = "YEAR", description = "the school year, as in 2026-27; the latest with a calendar unless given")
    Optional<SchoolYear> year = Optional.empty();

    @Option(names = "--as-of", paramLabel = "ENTRY", description = "look at the ledger as it stood after this entry; the last unless given")
    Optional<EntryId> asOf = Optional.empty();

    @Option(names = "--on", paramLabel = "DATE", description = "the day on which the question is asked; today in California unless given")
    Optional<LocalDate> on = Optional.empty();

    /** As if these had been given on the command line. */
    public static StandpointOptions given(LeaId lea, SchoolYear year, LocalDate on) {
        var options = new StandpointOptions();
        options.lea = Optional.of(lea);
        options.year = Optional.of(year);
        options.on = Optional.of(on);
        return options;
    }

    /**
     * Where the options say to stand.
     *
     * @throws CommandException if the ledger is empty, or has no such LEA or entry
     */
    public Standpoint in(Ledger ledger) {
        var asked = lea(ledger);
        var head = ledger.head(asked);
        asOf.filter(entry -> entry.compareTo(head) > 0).ifPresent(entry -> {
            throw CommandException.notFound(
                    "There is no entry " + entry + " in the ledger of " + asked + "; its last is " + head + ".",
                    "Leave --as-of out to see the ledger as it stands now.").as("no-entry").about("--as-of");
        });
        var from = asOf.orElse(head);
        var program = program(ledger, asked, from);
        return new Standpoint(asked, from, year.or(() -> latestYear(program)), today(), program);
    }

    /** Whether it was said after which entry to look. */
    public boolean isAsOfGiven() {
        return asOf.isPresent();
    }

    /**
     * The LEA that is asked about.
     *
     * @throws CommandException if the ledger has none, not that one, or several to choose from
     */
    public LeaId lea(Ledger ledger) {
        var leas = ledger.leas();
        if (leas.isEmpty()) {
            throw CommandException.notFound("The ledger is empty: no LEA has recorded anything.",
                    "Import a program folder first, as in: program:import /path/to/folder").as("empty-ledger");
        }
        if (lea.isPresent()) {
            if (!leas.contains(lea.get())) {
                throw CommandException.notFound("The ledger holds nothing of the LEA " + lea.get() + ".",
                        "It holds " + listed(leas) + ".").as("no-lea").about("--lea");
            }
            return lea.get();
        }
        if (leas.size() > 1) {
            throw CommandException.wrongUse("The ledger holds several LEAs: " + listed(leas) + ".",
                    "Say which, as in --lea " + leas.getFirst() + ".").as("which-lea").about("--lea");
        }
        return leas.getFirst();
    }

    /** The day on which the question is asked. The only clock of all commands is here, at the door. */
    public LocalDate today() {
        return on.orElseGet(StandpointOptions::inCalifornia);
    }

    /** Today in California. */
    public static LocalDate inCalifornia() {
        return LocalDate.now(CALIFORNIA);
    }

    private static ProgramFile program(Ledger ledger, LeaId lea, EntryId asOf) {
        try {
            return new ProgramFile(asOf, ledger.aboutProgram(lea, asOf));
        } catch (IllegalArgumentException e) {
            throw CommandException.notFound(
                    "The ledger of " + lea + " does not say yet, after entry " + asOf + ", which LEA it is.",
                    "Import a program folder with lea.csv, or leave --as-of out.").as("no-entry").about("--as-of");
        }
    }

    private static Optional<SchoolYear> latestYear(ProgramFile program) {
        return program.all(CalendarDay.class).stream().map(day -> SchoolYear.containing(day.fact().day()))
                .max(Comparator.naturalOrder());
    }

    private static String listed(List<LeaId> leas) {
        return leas.stream().map(LeaId::value).collect(Collectors.joining(", "));
    }
}
