package org.manzanita.console.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.credit.Containment;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;

/** The commands that are installed, by their names. */
public interface CommandSet {

    SortedSet<String> names();

    /**
     * Lends a command, an object that nobody else uses.
     *
     * @return what the use returned; empty if there is no such command
     */
    <T> Optional<T> lend(String name, Function<ConsoleCommand, T> use);

    /** Lets something be judged by the rules that are installed; empty if there are none, or no ledger. */
    default <T> Optional<T> judging(BiFunction<Ledger, CreditService, T> use) {
        return Optional.empty();
    }

    /** How the commands of plug-ins are asked. */
    default Containment containment() {
        return judging((ledger, credit) -> credit.containment()).orElseGet(
                () -> new Containment(command -> true, Duration.ofSeconds(2), quarantine -> {}));
    }

    /** The bundle that brings a command, if it is not of the release; otherwise an empty text. */
    default String origin(String name) {
        return "";
    }

    /** Why a command that was asked for is not there, if that is known; otherwise an empty text. */
    default String whyMissing(String name) {
        return "";
    }
}
