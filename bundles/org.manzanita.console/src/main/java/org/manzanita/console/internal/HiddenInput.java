package org.manzanita.console.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.manzanita.console.Keyboard;

/** The keyboards of the doors. */
final class HiddenInput {

    private static final char NOTHING = 0;

    private HiddenInput() {}

    /** Of a terminal: nothing is shown of what is typed, nor kept. */
    static Keyboard of(Terminal terminal) {
        return question -> {
            try {
                return Optional.of(LineReaderBuilder.builder().terminal(terminal)
                        .variable(LineReader.DISABLE_HISTORY, true)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true).build()
                        .readLine(question + " ", NOTHING));
            } catch (UserInterruptException | EndOfFileException e) {
                return Optional.empty();
            }
        };
    }

    /** Of lines that are piped in: the next one is the answer. */
    static Keyboard of(BufferedReader lines) {
        return question -> {
            try {
                return Optional.ofNullable(lines.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Of the process itself, for a command that was given to it: its terminal if it has one, otherwise what is piped in. */
    static Keyboard ofProcess(InputStream in) {
        var piped = of(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        return question -> {
            var thread = Thread.currentThread();
            var loader = thread.getContextClassLoader();
            // As for the shell: JLine looks for its terminals through this loader.
            thread.setContextClassLoader(TerminalBuilder.class.getClassLoader());
            try (var terminal = TerminalBuilder.builder().name("manzanita").system(true).dumb(false)
                    .encoding(StandardCharsets.UTF_8).build()) {
                return of(terminal).secret(question);
            } catch (IOException | IllegalStateException e) {
                return piped.secret(question);
            } finally {
                thread.setContextClassLoader(loader);
            }
        };
    }
}
