package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.rules.Table;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * Runs a line for every row of another's answer. Nothing is evaluated: the line is split into words before a value is put
 * into them, and each is run as if it had been typed, by the same rights and on the same record.
 */
final class EachRow {

    static final String EACH = "each";

    private static final int LARGEST = 10_000;
    private static final String USAGE = "As in: each 'pupil:list --grade 9' do 'agreement:list --pupil {pupil}', with"
            + " --dry-run to try it, --most ROWS, and --go-on to go on behind a row that was not done.";

    @Option(names = "--most")
    int most = 100;

    @Option(names = "--dry-run")
    boolean isTrial;

    @Option(names = "--go-on")
    boolean goesOn;

    @Option(names = "--quiet")
    boolean isQuiet;

    @Parameters
    List<String> given = List.of();

    /** @throws CommandException if the words say anything else */
    EachRow(List<String> words) {
        try {
            new CommandLine(this).setExpandAtFiles(false).setPosixClusteredShortOptionsAllowed(false)
                    .parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()) + ".", USAGE);
        }
        if (given.size() != 3 || !given.get(1).equals("do") || asked().isEmpty() || template().isEmpty()) {
            throw CommandException.wrongUse("It is not said of which rows, and what is to be done for each.", USAGE);
        }
        if (most < 1 || most > LARGEST) {
            throw CommandException.wrongUse("At most " + LARGEST + " rows are gone through, and at least 1.", USAGE);
        }
        for (var name : List.of(asked().getFirst(), template().getFirst())) {
            if (Besides.areAskedBy(name) || name.contains("{")) {
                throw CommandException.wrongUse("What is run for each row is a command, and not " + name + ".", USAGE);
            }
        }
    }

    /** The line whose rows are gone through, in words. */
    List<String> asked() {
        return Words.of(given.getFirst());
    }

    /** The line that is run for each of them, in words, before values are put into it. */
    List<String> template() {
        return Words.of(given.getLast());
    }

    /**
     * Runs the line for each row.
     *
     * @param table the rows, in their order
     * @param lines knows how the command of the line is used
     * @param run runs a line, and answers with its exit code
     * @param isLeft whether nobody waits for it any more
     * @throws CommandException if there are too many rows, or a value cannot be put where it is to stand; then no line is run
     */
    int run(Table table, Filling lines, ToIntFunction<List<String>> run, BooleanSupplier isLeft,
            Consumer<String> say) {
        if (table.rows().size() > most) {
            throw CommandException.wrongUse("There are " + table.rows().size() + " rows, and at most " + most
                    + " are gone through, so no line was run.",
                    "Narrow them, or say --most " + table.rows().size() + ".");
        }
        var fields = table.fields().stream().map(Table.Field::name).toList();
        var filled = new ArrayList<List<String>>();
        for (var row : table.rows()) {
            filled.add(lines.of(template(), fields, row));
        }
        Consumer<String> progress = isQuiet ? line -> {} : say;
        var failed = new ArrayList<Integer>();
        int code = Outcome.DONE.exitCode();
        for (int at = 0; at < filled.size(); at++) {
            if (isLeft.getAsBoolean()) {
                say.accept("It stopped before row " + (at + 1) + " of " + filled.size()
                        + ". The rows before it were done.");
                return Outcome.STOPPED.exitCode();
            }
            progress.accept(at + 1 + " of " + filled.size() + ": "
                    + filled.get(at).stream().map(Words::quoted).collect(Collectors.joining(" ")));
            int ended = run.applyAsInt(filled.get(at));
            if (ended != Outcome.DONE.exitCode()) {
                failed.add(at + 1);
                code = code == Outcome.DONE.exitCode() ? ended : code;
                if (!goesOn) {
                    say.accept("It stopped at row " + (at + 1) + " of " + filled.size()
                            + ". The rows before it were done; --go-on goes on behind one that is not.");
                    return code;
                }
            }
        }
        told(filled.size(), failed).ifPresent(failed.isEmpty() ? progress : say);
        return code;
    }

    private static Optional<String> told(int rows, List<Integer> failed) {
        if (failed.isEmpty()) {
            return Optional.of(rows == 1 ? "1 row was done." : rows + " rows were done.");
        }
        return Optional.of(rows - failed.size() + " of " + rows + " rows were done. Not done: "
                + failed.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
    }
}
