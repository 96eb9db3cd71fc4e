package org.manzanita.console.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * Runs a command line again and again: {@code watch} shows its answer whenever it is another one, and {@code wait} goes on
 * until it ends as it should, or holds what is waited for. Each time it is run as if it had been typed.
 */
final class Repeating {

    static final String WATCH = "watch";
    static final String WAIT = "wait";

    /** What a line answered: how it ended, and all that it printed. */
    record Run(int code, String out) {}

    @Option(names = "--every")
    int every = 2;

    @Option(names = "--times")
    int times;

    @Option(names = "--timeout")
    int timeout = 60;

    @Option(names = "--for")
    String waited = "done";

    @Parameters
    List<String> line = List.of();

    private final Pause pause;
    private final BooleanSupplier isLeft;

    /** @param words all after {@code watch} or {@code wait} */
    Repeating(String word, List<String> words, Pause pause, BooleanSupplier isLeft) {
        this.pause = pause;
        this.isLeft = isLeft;
        var usage = word.equals(WATCH)
                ? "As in: watch --every 5 'ledger:head', or with --times 10 to end by itself."
                : "As in: wait --for done --timeout 60 'ledger:verify', or --for FIELD=VALUE.";
        try {
            new CommandLine(this).setStopAtPositional(true).setExpandAtFiles(false)
                    .parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()) + ".", usage);
        }
        if (line.isEmpty()) {
            throw CommandException.wrongUse(word + " needs a command line to repeat.", usage);
        }
        if (every < 1 || times < 0 || timeout < 0) {
            throw CommandException.wrongUse("Seconds and times are whole numbers, and not below 1.", usage);
        }
        if (Besides.areAskedBy(line.getFirst().split(" ", 2)[0])) {
            throw CommandException.wrongUse("What is repeated is a command, and not " + line.getFirst() + ".", usage);
        }
    }

    /** The command line that is repeated. */
    List<String> words() {
        return line.size() == 1 ? Words.of(line.getFirst()) : line;
    }

    /**
     * Shows the answer whenever it is another one.
     *
     * @return the last exit code
     */
    int watch(Function<List<String>, Run> runner, Consumer<String> shown) {
        var last = new Run(-1, "");
        for (int time = 1; !isLeft.getAsBoolean(); time++) {
            var run = runner.apply(words());
            if (!run.equals(last)) {
                shown.accept(run.out());
            }
            last = run;
            if (time == times || run.code() == Outcome.WRONG_USE.exitCode()
                    || run.code() == Outcome.NOT_ALLOWED.exitCode()) {
                break;
            }
            pause.of(Duration.ofSeconds(every));
        }
        return last.code();
    }

    /**
     * Waits until the line ends as is waited for.
     *
     * @throws CommandException if it does not, in time
     */
    int await(Function<List<String>, Run> runner, Consumer<String> shown) {
        var condition = condition();
        for (int waitedSeconds = 0; !isLeft.getAsBoolean(); waitedSeconds += every) {
            var words = new ArrayList<>(words());
            if (condition.isField()) {
                words.addAll(List.of("--where", waited, "--output", "plain"));
            }
            var run = runner.apply(words);
            if (condition.isMet(run)) {
                shown.accept(run.out());
                return Outcome.DONE.exitCode();
            }
            if (run.code() == Outcome.WRONG_USE.exitCode() || run.code() == Outcome.NOT_ALLOWED.exitCode()) {
                return run.code();
            }
            if (waitedSeconds + every > timeout) {
                throw new CommandException(Outcome.PROBLEMS,
                        "After " + timeout + " seconds '" + String.join(" ", words())
                                + "' has not come to " + waited + "; it ended with " + run.code() + ".",
                        "Give it more time: --timeout SECONDS.");
            }
            pause.of(Duration.ofSeconds(every));
        }
        return Outcome.DONE.exitCode();
    }

    private Condition condition() {
        if (waited.indexOf('=') > 0) {
            return new Condition(Outcome.DONE, true);
        }
        var name = waited.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Outcome.values()).filter(outcome -> outcome.name().equals(name)).findFirst()
                .map(outcome -> new Condition(outcome, false))
                .orElseThrow(() -> CommandException.wrongUse("'" + waited + "' is nothing to wait for.",
                        "Wait for FIELD=VALUE, or for one of " + Arrays.stream(Outcome.values())
                                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", ")) + "."));
    }

    private record Condition(Outcome outcome, boolean isField) {

        boolean isMet(Run run) {
            return run.code() == outcome.exitCode() && (!isField || !run.out().isBlank());
        }
    }
}
