package org.manzanita.console;

import org.manzanita.access.Trial;

/**
 * Whether a command is only tried ({@code --dry-run}). What it adds to the ledger, writes through {@link Writing} or
 * changes in the lists of people and keys is then noted by itself; for anything else a command asks here.
 */
public final class DryRun {

    private DryRun() {}

    public static boolean isOn() {
        return Trial.now().isPresent();
    }

    /**
     * Notes what the command would do, if it is only tried.
     *
     * @param what as it follows "It": {@code "keeps the paper"}
     * @return whether it is only tried, and so must not be done
     */
    public static boolean notes(String what) {
        Trial.now().ifPresent(trial -> trial.would(what));
        return isOn();
    }
}
