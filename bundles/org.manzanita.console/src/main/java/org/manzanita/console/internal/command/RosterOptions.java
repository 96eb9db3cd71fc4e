package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.console.StandpointOptions;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.RosterTerms;
import org.manzanita.exchange.Rosters;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.LeaId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is said of a roster set that is to be taken; a picocli mixin. */
final class RosterOptions {

    @Option(names = "--lea", paramLabel = "CODE", description = "the LEA whose pupils they are; the only one in the ledger unless given")
    Optional<LeaId> lea = Optional.empty();

    @Option(names = "--tolerant", description = "take columns by name, and leave aside and list what the standard does not know")
    boolean tolerant;

    @Option(names = "--school", paramLabel = "ID=CODE", description = "the 14-digit code of a school that the set names otherwise; may be given repeatedly")
    Map<String, String> schools = new TreeMap<>();

    @Option(names = "--say", paramLabel = "COLUMN=VALUE", description = "what a roster cannot say, for the whole set, as in enrollments.from=2026-08-13; may be given repeatedly")
    Map<String, String> said = new TreeMap<>();

    @Option(names = "--by", paramLabel = "NAME", description = "who imports, as the ledger is to keep it")
    String by = "roster:import";

    @Parameters(paramLabel = "SET", description = "the folder or zip that holds users.csv and the others")
    @Reads
    Path set = Path.of("");

    Answer take(Rosters rosters, Ledger ledger, boolean manyEnds, Progress progress) {
        var terms = new RosterTerms(lea.orElseGet(() -> new StandpointOptions().lea(ledger)), tolerant,
                new TreeMap<>(said), new TreeMap<>(schools), manyEnds);
        try {
            return ImportAnswer.of(rosters.importFrom(set, terms, by, new Steps(progress)), "roster", set);
        } catch (ExchangeException e) {
            throw CommandException.notFound(String.valueOf(e.getMessage()), "");
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()), "");
        }
    }
}
