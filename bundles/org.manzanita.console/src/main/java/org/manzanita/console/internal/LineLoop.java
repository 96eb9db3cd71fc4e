package org.manzanita.console.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/**
 * Reads command lines from a stream that is no terminal, until it ends, {@code exit}, or a command that fails. Which line
 * that was is said, so that the rest can be run once it is mended.
 */
final class LineLoop {

    private static final long LONGEST = 16L << 20;

    private final Dispatcher dispatcher;
    private final Supplier<InputStream> in;
    private final ScriptOptions options;
    private final Pause pause;

    LineLoop(Dispatcher dispatcher, InputStream in) {
        this(dispatcher, () -> in, ScriptOptions.asTheyCome(), Pause.ASLEEP);
    }

    private LineLoop(Dispatcher dispatcher, Supplier<InputStream> in, ScriptOptions options, Pause pause) {
        this.dispatcher = dispatcher;
        this.in = in;
        this.options = options;
        this.pause = pause;
    }

    /**
     * Of a file of lines.
     *
     * @param words {@code --file FILE}, and how its lines are run
     * @param pause what lies between two tries
     * @throws CommandException if the words say anything else, or there is no such file
     */
    static LineLoop ofFile(Dispatcher dispatcher, List<String> words, Pause pause) {
        var options = ScriptOptions.of(words);
        var file = options.file;
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                throw CommandException.notFound("There is no file " + file + " of at most 16 MiB.", "");
            }
            var lines = Files.readAllBytes(file);
            return new LineLoop(dispatcher, () -> new ByteArrayInputStream(lines), options, pause);
        } catch (IOException e) {
            throw CommandException.notFound("The file " + file + " cannot be read: " + e.getClass().getSimpleName()
                    + ".", "See that it may be read.");
        }
    }

    int run() {
        if (options.isWhole) {
            return whole();
        }
        if (options.isTriedFirst) {
            int code = each(dispatcher.rehearsal()::run,
                    number -> "Line " + number + " would not be done, so no line was run and nothing was changed.");
            if (code != Outcome.DONE.exitCode()) {
                return code;
            }
        }
        return each(line -> again(() -> dispatcher.run(line)), number -> "It stopped at line " + number
                + ". The lines before it were run; to go on there, once that is mended: run --file FILE --from "
                + number);
    }

    /** Everything that the lines record is added to the ledger at the end, or nothing is. */
    private int whole() {
        int code = each(dispatcher.rehearsalTogether()::run,
                number -> "Line " + number + " cannot be done, so no line was run and nothing was recorded.");
        if (code != Outcome.DONE.exitCode()) {
            return code;
        }
        // The lines hang on one another, so all of them are done again.
        return again(() -> Together.run(dispatcher, lines -> each(lines::run,
                number -> "Line " + number + " was not done, so nothing of this file was recorded.")));
    }

    /** What could not be done yet is tried again, and nothing else: it has changed nothing. */
    private int again(IntSupplier work) {
        int code = work.getAsInt();
        for (int time = 1; time <= options.retry && code == Outcome.BUSY.exitCode(); time++) {
            dispatcher.say("Try " + time + " of " + options.retry + " follows in " + options.delay
                    + (options.delay == 1 ? " second." : " seconds."));
            pause.of(Duration.ofSeconds(options.delay));
            code = work.getAsInt();
        }
        return code;
    }

    private int each(ToIntFunction<String> work, IntFunction<String> stopped) {
        try {
            // Answers to what a command asks for are lines, too, and are counted with the others.
            var lines = new LineNumberReader(new InputStreamReader(in.get(), StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int number = lines.getLineNumber();
                var trimmed = line.strip();
                if (number < options.from || trimmed.startsWith("//")) {
                    continue;
                }
                if (trimmed.equals("exit")) {
                    break;
                }
                int code = HiddenInput.of(lines).during(() -> work.applyAsInt(trimmed));
                if (code != Outcome.DONE.exitCode()) {
                    dispatcher.say(stopped.apply(number));
                    return code;
                }
            }
            return Outcome.DONE.exitCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
