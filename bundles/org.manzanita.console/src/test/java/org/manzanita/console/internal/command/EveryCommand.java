package org.manzanita.console.internal.command;

import org.manzanita.console.internal.Console;

/** A console with every command that this bundle brings. */
public final class EveryCommand {

    private EveryCommand() {}

    public static Console console() {
        return new ExampleLedger().console();
    }
}
