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
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/**
 * Reads command lines from a stream that is no terminal, until it ends, {@code exit}, or a command that fails. Which line
 * that was is said, so that the rest can be run once it is mended.
 */
final class LineLoop {

    static final String FILE = "--file";
    private static final String FROM = "--from";
    private static final long LONGEST = 16L << 20;

    private final Dispatcher dispatcher;
    private final InputStream in;
    private final int from;

    LineLoop(Dispatcher dispatcher, InputStream in) {
        this(dispatcher, in, 1);
    }

    private LineLoop(Dispatcher dispatcher, InputStream in, int from) {
        this.dispatcher = dispatcher;
        this.in = in;
        this.from = from;
    }

    /**
     * Of a file of lines.
     *
     * @param words {@code --file FILE}, and {@code --from LINE} if the lines before were run already
     * @throws CommandException if the words say anything else, or there is no such file
     */
    static LineLoop ofFile(Dispatcher dispatcher, List<String> words) {
        boolean isFrom = words.size() == 4 && words.get(2).equals(FROM) && words.get(3).matches("[1-9]\\d{0,8}");
        if (words.size() != 2 && !isFrom) {
            throw CommandException.wrongUse("It is not said which lines to run.",
                    "As in: run --file nightly.txt, and to go on at its line 7: run --file nightly.txt --from 7");
        }
        var file = Path.of(words.get(1));
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                throw CommandException.notFound("There is no file " + file + " of at most 16 MiB.", "");
            }
            return new LineLoop(dispatcher, new ByteArrayInputStream(Files.readAllBytes(file)),
                    isFrom ? Integer.parseInt(words.get(3)) : 1);
        } catch (IOException e) {
            throw CommandException.notFound("The file " + file + " cannot be read: " + e.getClass().getSimpleName()
                    + ".", "See that it may be read.");
        }
    }

    int run() {
        try {
            // Answers to what a command asks for are lines, too, and are counted with the others.
            var lines = new LineNumberReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int number = lines.getLineNumber();
                var trimmed = line.strip();
                if (number < from || trimmed.startsWith("//")) {
                    continue;
                }
                if (trimmed.equals("exit")) {
                    break;
                }
                int code = HiddenInput.of(lines).during(() -> dispatcher.run(trimmed));
                if (code != Outcome.DONE.exitCode()) {
                    dispatcher
                            .say("It stopped at line " + number + ". The lines before it were run; to go on there, once"
                                    + " that is mended: run --file FILE --from " + number);
                    return code;
                }
            }
            return Outcome.DONE.exitCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
