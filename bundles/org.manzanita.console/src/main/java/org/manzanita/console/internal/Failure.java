package org.manzanita.console.internal;

import java.util.Optional;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.StoppedException;
import org.manzanita.access.TooManyNamesException;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.credit.PlugInFailedException;
import org.manzanita.ledger.LedgerException;
import org.manzanita.rules.UnknownLawException;

/** What is said of whatever ended a command. */
final class Failure {

    private Failure() {}

    static CommandException of(RuntimeException e) {
        return switch (e) {
            case CommandException told -> told;
            case NotAllowedException refused -> notAllowed(refused);
            case TooManyNamesException refused ->
                new CommandException(Outcome.NOT_ALLOWED, message(refused), "").as("too-many-names");
            case StoppedException stopped -> new CommandException(Outcome.STOPPED, message(stopped),
                    "To do it after all, give the same line again.").as("stopped");
            case LedgerException ledger when ledger.isUnwritable() || ledger.isOvertaken() ->
                new CommandException(Outcome.BUSY, message(ledger), "").as("ledger-busy");
            case LedgerException ledger -> new CommandException(Outcome.FAILED, message(ledger), "").as("ledger");
            case UnknownLawException unknown -> new CommandException(Outcome.FAILED, message(unknown), "")
                    .as("law-unknown").under(unknown.parameter());
            case PlugInFailedException failed -> new CommandException(Outcome.FAILED, message(failed),
                    "Have its maker mend it, or remove its feature. What is asked no more: feature:doctor")
                    .as("plug-in");
            default -> fault(e);
        };
    }

    static CommandException notAllowed(NotAllowedException refused) {
        return new CommandException(Outcome.NOT_ALLOWED, message(refused),
                "To see your roles and rights: access:whoami").as("no-right");
    }

    private static CommandException fault(RuntimeException e) {
        System.getLogger(Failure.class.getName()).log(System.Logger.Level.DEBUG, "A command failed", e);
        return new CommandException(Outcome.FAILED, "The command could not be finished: "
                + Optional.ofNullable(e.getMessage()).orElse("no more is known") + " (" + e.getClass().getSimpleName()
                + ").",
                "If what was asked is right, this is a fault of the program: report it with this message.")
                .as("program");
    }

    private static String message(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
