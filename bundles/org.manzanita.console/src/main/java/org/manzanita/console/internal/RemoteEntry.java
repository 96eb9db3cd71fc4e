package org.manzanita.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.manzanita.access.Access;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;
import org.manzanita.console.RemoteConsole;
import org.manzanita.console.internal.show.Screen;

/** The same shell and the same dispatcher as at the machine itself, on the streams of another door. */
public final class RemoteEntry implements RemoteConsole {

    /** What a terminal may say it is: JLine knows these by itself, and asks no other program about them. */
    private static final Set<String> TERMINALS = Set.of("xterm", "xterm-256color", "screen", "screen-256color", "ansi",
            "dumb", "rxvt", "rxvt-unicode", "rxvt-unicode-256color", "rxvt-basic");

    private static final int USUAL_ROWS = 24;

    private final CommandSet commands;
    private final KnownValues values;
    private final Optional<Path> home;
    private final Access access;
    private final Journal journal;

    /** @param home where lines are remembered for each person, if they are to be, and where the boxes are */
    public RemoteEntry(CommandSet commands, KnownValues values, Optional<Path> home, Access access, Journal journal) {
        this.commands = commands;
        this.values = values;
        this.home = home;
        this.access = access;
        this.journal = journal;
    }

    @Override
    public int run(Caller caller, Set<String> only, String line, OutputStream results, OutputStream messages) {
        return dispatcher(caller, only, results, messages).run(line);
    }

    @Override
    public int run(Caller caller, Set<String> only, List<String> words, OutputStream results, OutputStream messages) {
        return dispatcher(caller, only, results, messages).run(words);
    }

    private Dispatcher dispatcher(Caller caller, Set<String> only, OutputStream results, OutputStream messages) {
        var streams = new Streams(printed(results), printed(messages), Screen.plain());
        return new Dispatcher(commands, streams, door(caller, only));
    }

    private Door door(Caller caller, Set<String> only) {
        return new Door(access, journal, caller, only, Boxes.in(home));
    }

    private static PrintStream printed(OutputStream out) {
        return new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    @Override
    public int shell(Caller caller, Window window, InputStream keys, OutputStream screen) {
        try (var terminal = new ExternalTerminal("manzanita", kind(window.terminal()), keys, screen,
                StandardCharsets.UTF_8)) {
            terminal.setSize(size(window));
            window.whenResized(() -> {
                terminal.setSize(size(window));
                terminal.raise(Terminal.Signal.WINCH);
            });
            return new Shell(commands, values, history(caller), door(caller, Set.of())).run(terminal);
        } catch (IOException e) {
            throw new UncheckedIOException("The terminal of " + caller.person() + " is gone.", e);
        }
    }

    private static Size size(Window window) {
        return new Size(window.columns() > 0 ? window.columns() : Screen.USUAL_COLUMNS,
                window.rows() > 0 ? window.rows() : USUAL_ROWS);
    }

    private static String kind(String said) {
        return TERMINALS.contains(said) ? said : "xterm";
    }

    private Optional<Path> history(Caller caller) {
        return home.map(folder -> folder.resolve("histories")
                .resolve(URLEncoder.encode(caller.person(), StandardCharsets.UTF_8).replace(".", "%2E")));
    }
}
