package org.manzanita.console.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;

/** A shell on a terminal whose keys are pressed by a test, and whose screen is read like one: what a person would see. */
final class ScreenOfAShell implements AutoCloseable {

    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    private static final Pattern KEY = Pattern.compile("<([A-Za-z-]+)>");
    private static final Map<String, String> KEYS = Map.of("Enter", "\r", "Tab", "\t", "Ctrl-C", "\u0003", "Ctrl-D",
            "\u0004", "Ctrl-U", "\u0015", "Ctrl-R", "\u0012", "Up", "\u001bOA", "Space", " ");

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
    private final ExternalTerminal terminal;
    private final CompletableFuture<Integer> ended;

    ScreenOfAShell(CommandSet commands, KnownValues values, Optional<Path> history, Door door)
            throws IOException {
        terminal = new ExternalTerminal("test", "xterm", new PipedInputStream(keys, 10_000), drawing(),
                StandardCharsets.UTF_8) {

            @Override
            protected void echoSignal(Signal signal) {
                // A terminal of the system shows ^C where it was typed; this one would show it anywhere.
            }
        };
        terminal.setSize(new Size(COLUMNS, ROWS));
        ended = CompletableFuture.supplyAsync(() -> new Shell(commands, values, history, door).run(terminal));
    }

    private OutputStream drawing() {
        return new OutputStream() {

            private final List<Byte> line = new ArrayList<>();

            @Override
            public void write(int octet) {
                synchronized (line) {
                    line.add((byte) octet);
                }
            }

            @Override
            public void flush() {
                synchronized (line) {
                    var octets = new byte[line.size()];
                    for (int at = 0; at < octets.length; at++) {
                        octets[at] = line.get(at);
                    }
                    line.clear();
                    screen.write(new String(octets, StandardCharsets.UTF_8));
                }
            }
        };
    }

    /** Presses keys: text as it is, and {@code <Tab>}, {@code <Enter>} and the like. */
    void type(String text) {
        try {
            int at = 0;
            var key = KEY.matcher(text);
            while (key.find()) {
                keys.write(text.substring(at, key.start()).getBytes(StandardCharsets.UTF_8));
                keys.write(KEYS.getOrDefault(key.group(1), key.group()).getBytes(StandardCharsets.UTF_8));
                at = key.end();
            }
            keys.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The screen once it shows what is expected, or as it stands after some seconds without. */
    String showing(String expected) throws InterruptedException {
        long until = System.nanoTime() + 20_000_000_000L;
        while (!text().equals(expected) && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        return text();
    }

    /** The screen once nothing has changed on it for a while. */
    String settled() throws InterruptedException {
        var last = "";
        for (int quiet = 0; quiet < 8;) {
            Thread.sleep(100);
            var now = text();
            quiet = now.equals(last) ? quiet + 1 : 0;
            last = now;
        }
        return last;
    }

    int exitCode() {
        return ended.join();
    }

    private String text() throws InterruptedException {
        var cells = new long[COLUMNS * ROWS];
        screen.dump(cells, 0, 0, ROWS, COLUMNS, new int[2]);
        var text = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            var line = new StringBuilder();
            for (int column = 0; column < COLUMNS; column++) {
                int codePoint = (int) (cells[row * COLUMNS + column] & 0xffffffffL);
                line.appendCodePoint(codePoint == 0 ? ' ' : codePoint);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        keys.close();
        terminal.close();
    }
}
