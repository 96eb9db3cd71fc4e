package org.manzanita.console.internal;

import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.manzanita.console.ConsoleCommand;

/** The commands that are installed, by their names. */
public interface CommandSet {

    SortedSet<String> names();

    /**
     * Lends a command, an object that nobody else uses.
     *
     * @return what the use returned; empty if there is no such command
     */
    <T> Optional<T> lend(String name, Function<ConsoleCommand, T> use);

    /** Why a command that was asked for is not there, if that is known; otherwise an empty text. */
    default String whyMissing(String name) {
        return "";
    }
}
