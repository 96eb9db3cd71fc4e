package org.manzanita.identity.internal;

import org.manzanita.console.CommandException;
import org.manzanita.console.Keyboard;
import org.manzanita.console.Outcome;

/** What is asked for at the keyboard, and how it is told when nobody answers. */
final class Asked {

    private Asked() {}

    /** @throws CommandException if nobody answers */
    static String secret(String question) {
        return Keyboard.now().secret(question).filter(answer -> !answer.isEmpty())
                .orElseThrow(() -> new CommandException(Outcome.NOT_ALLOWED,
                        "It asks for '" + question + "', and nothing was answered.",
                        "Give the command at a terminal, or pipe the answers in as lines after it. They never belong in"
                                + " the line itself."));
    }
}
