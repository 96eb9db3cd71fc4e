package org.manzanita.console.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jline.terminal.Terminal;
import org.manzanita.console.internal.show.Width;

/**
 * Shows what is longer than the screen a page at a time: space for the next page, Enter for a line, q to leave. It does
 * nothing else, since a pager that opens files would be a way around every command.
 */
final class Pager {

    private static final int SMALLEST = 5;
    private static final int ESCAPE = 27;
    private static final int CONTROL_C = 3;
    private static final int CONTROL_D = 4;

    private final Terminal terminal;
    private final PrintStream out;

    Pager(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    void show(String text) {
        int height = terminal.getHeight();
        var lines = text.lines().toList();
        if (height < SMALLEST || rows(lines) < height) {
            out.print(text);
            out.flush();
            return;
        }
        var attributes = terminal.enterRawMode();
        try {
            page(lines, height - 1);
        } catch (IOException e) {
            // Who has hung up reads no further page.
            System.getLogger(Pager.class.getName()).log(System.Logger.Level.DEBUG, "The terminal is gone", e);
        } finally {
            terminal.setAttributes(attributes);
        }
    }

    private void page(List<String> lines, int page) throws IOException {
        int room = page;
        for (int at = 0; at < lines.size(); at++) {
            int rows = rows(lines.get(at));
            if (room < rows) {
                room = asked(at, lines.size(), page);
                if (room == 0) {
                    return;
                }
            }
            print(lines.get(at));
            room -= rows;
        }
    }

    /** How many rows more are wanted: a page, one, or none. */
    private int asked(int shown, int of, int page) throws IOException {
        var prompt = "-- " + shown + " of " + of + " lines; space: more, Enter: a line, q: leave --";
        out.print(prompt);
        out.flush();
        try {
            while (true) {
                switch (terminal.reader().read()) {
                    case ' ', 'f' -> {
                        return page;
                    }
                    case '\r', '\n', 'j' -> {
                        return 1;
                    }
                    case 'q', 'Q', CONTROL_C, CONTROL_D, ESCAPE, -1 -> {
                        return 0;
                    }
                    default -> {
                    }
                }
            }
        } finally {
            out.print("\r" + " ".repeat(prompt.length()) + "\r");
            out.flush();
        }
    }

    private void print(String line) {
        // The terminal is raw, so a line feed alone would not go back to its first column.
        out.print(line + "\r\n");
    }

    private int rows(List<String> lines) {
        return lines.stream().mapToInt(this::rows).sum();
    }

    private int rows(String line) {
        int columns = Math.max(1, terminal.getWidth());
        return Math.max(1, (Width.of(line) + columns - 1) / columns);
    }
}
