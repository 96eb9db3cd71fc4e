package org.manzanita.console.internal;

import java.nio.file.Path;
import java.util.List;
import org.manzanita.console.CommandException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How the lines of a file are run: {@code run --file FILE} and what follows it. */
final class ScriptOptions {

    static final String FILE = "--file";
    static final String TRY_FIRST = "--try-first";
    static final String ALL_OR_NOTHING = "--all-or-nothing";

    private static final int MOST_TRIES = 1000;
    private static final int LONGEST_DELAY = 3600;
    private static final String USAGE = "As in: run --file nightly.txt, to go on at its line 7: run --file nightly.txt"
            + " --from 7, to try every line before the first is run: --try-first, to record what all lines do or nothing:"
            + " --all-or-nothing, and to try again what could not be done yet: --retry 5 --delay 60";

    @Option(names = FILE, required = true)
    Path file = Path.of("");

    @Option(names = "--from")
    int from = 1;

    @Option(names = TRY_FIRST)
    boolean isTriedFirst;

    @Option(names = ALL_OR_NOTHING)
    boolean isWhole;

    @Option(names = "--retry")
    int retry;

    @Option(names = "--delay")
    int delay = 5;

    private ScriptOptions() {}

    /** Of lines that are run as they come. */
    static ScriptOptions asTheyCome() {
        return new ScriptOptions();
    }

    /** @throws CommandException if the words say anything else */
    static ScriptOptions of(List<String> words) {
        var options = new ScriptOptions();
        try {
            new CommandLine(options).setExpandAtFiles(false).setPosixClusteredShortOptionsAllowed(false)
                    .parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            throw wrong(String.valueOf(e.getMessage()) + ".");
        }
        if (options.from < 1 || options.retry < 0 || options.retry > MOST_TRIES || options.delay < 0
                || options.delay > LONGEST_DELAY) {
            throw wrong("Lines are counted from 1, tries up to " + MOST_TRIES + ", and seconds up to " + LONGEST_DELAY
                    + ".");
        }
        if (options.isTriedFirst && options.isWhole) {
            throw wrong("Lines that are done whole or not at all need not be tried first.");
        }
        return options;
    }

    private static CommandException wrong(String why) {
        return CommandException.wrongUse("It is not said which lines to run. " + why, USAGE);
    }
}
