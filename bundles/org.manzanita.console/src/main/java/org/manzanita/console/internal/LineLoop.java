package org.manzanita.console.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/**
 * Reads command lines from a stream that is no terminal, until it ends, {@code exit}, or a command that fails. Which line
 * that was is said, so that the rest can be run once it is mended.
 */
final class LineLoop {

    static final String FILE = "--file";
    static final String TRY_FIRST = "--try-first";
    private static final String FROM = "--from";
    private static final long LONGEST = 16L << 20;

    private final Dispatcher dispatcher;
    private final Supplier<InputStream> in;
    private final int from;
    private final boolean isTriedFirst;

    LineLoop(Dispatcher dispatcher, InputStream in) {
        this(dispatcher, () -> in, 1, false);
    }

    private LineLoop(Dispatcher dispatcher, Supplier<InputStream> in, int from, boolean isTriedFirst) {
        this.dispatcher = dispatcher;
        this.in = in;
        this.from = from;
        this.isTriedFirst = isTriedFirst;
    }

    /**
     * Of a file of lines.
     *
     * @param words {@code --file FILE}, {@code --from LINE} if the lines before were run already, and {@code --try-first} if no
     *            line is to be run unless all of them would be done
     * @throws CommandException if the words say anything else, or there is no such file
     */
    static LineLoop ofFile(Dispatcher dispatcher, List<String> words) {
        boolean isTriedFirst = words.size() > 2 && words.getLast().equals(TRY_FIRST);
        var rest = isTriedFirst ? words.subList(0, words.size() - 1) : words;
        boolean isFrom = rest.size() == 4 && rest.get(2).equals(FROM) && rest.get(3).matches("[1-9]\\d{0,8}");
        if (rest.size() != 2 && !isFrom) {
            throw CommandException.wrongUse("It is not said which lines to run.",
                    "As in: run --file nightly.txt, to go on at its line 7: run --file nightly.txt --from 7, and to try"
                            + " every line before the first is run: run --file nightly.txt --try-first");
        }
        var file = Path.of(rest.get(1));
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                throw CommandException.notFound("There is no file " + file + " of at most 16 MiB.", "");
            }
            var lines = Files.readAllBytes(file);
            return new LineLoop(dispatcher, () -> new ByteArrayInputStream(lines),
                    isFrom ? Integer.parseInt(rest.get(3)) : 1, isTriedFirst);
        } catch (IOException e) {
            throw CommandException.notFound("The file " + file + " cannot be read: " + e.getClass().getSimpleName()
                    + ".", "See that it may be read.");
        }
    }

    int run() {
        if (isTriedFirst) {
            int code = each(dispatcher.rehearsal()::run,
                    number -> "Line " + number + " would not be done, so no line was run and nothing was changed.");
            if (code != Outcome.DONE.exitCode()) {
                return code;
            }
        }
        return each(dispatcher::run, number -> "It stopped at line " + number + ". The lines before it were run; to go"
                + " on there, once that is mended: run --file FILE --from " + number);
    }

    private int each(ToIntFunction<String> work, IntFunction<String> stopped) {
        try {
            // Answers to what a command asks for are lines, too, and are counted with the others.
            var lines = new LineNumberReader(new InputStreamReader(in.get(), StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int number = lines.getLineNumber();
                var trimmed = line.strip();
                if (number < from || trimmed.startsWith("//")) {
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
