package org.manzanita.console.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.manzanita.console.Outcome;

/** Reads command lines from a stream that is no terminal, until it ends, {@code exit}, or a command that fails. */
final class LineLoop {

    private final Dispatcher dispatcher;
    private final InputStream in;

    LineLoop(Dispatcher dispatcher, InputStream in) {
        this.dispatcher = dispatcher;
        this.in = in;
    }

    int run() {
        try {
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var trimmed = line.strip();
                if (trimmed.equals("exit")) {
                    break;
                }
                int code = trimmed.startsWith("//")
                        ? Outcome.DONE.exitCode()
                        : HiddenInput.of(lines).during(() -> dispatcher.run(trimmed));
                if (code != Outcome.DONE.exitCode()) {
                    return code;
                }
            }
            return Outcome.DONE.exitCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
