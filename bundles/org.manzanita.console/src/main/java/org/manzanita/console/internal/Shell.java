package org.manzanita.console.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import org.manzanita.console.CommandException;
import org.manzanita.console.Keyboard;
import org.manzanita.console.Outcome;
import org.manzanita.console.internal.show.Neutral;
import org.manzanita.console.internal.show.Screen;

/**
 * The interactive shell: lines are edited, completed and remembered by JLine, and run by the same dispatcher as
 * everywhere else. Ctrl-C drops the line, or stops the command that runs, and pressed once more leaves it; Ctrl-D and {@code exit} leave the shell.
 */
final class Shell {

    static final String EXIT = "exit";

    private final CommandSet commands;
    private final KnownValues values;
    private final Optional<Path> history;
    private final Door door;
    private final Startup startup;
    private final Jobs jobs = new Jobs();
    /** The errors of which this session was told where more stands: a person is told once, and a script each time. */
    private final Set<String> pointedOut = ConcurrentHashMap.newKeySet();

    /** @param history the file in which lines are remembered, if they are to be */
    Shell(CommandSet commands, KnownValues values, Optional<Path> history, Door door) {
        this.door = door;
        this.commands = commands;
        this.values = values;
        this.history = history;
        this.startup = new Startup(history.map(file -> file.resolveSibling(file.getFileName() + ".start")));
    }

    /** Runs on the terminal of the process; empty if it has none. */
    Optional<Integer> runOnTerminal() {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        // JLine looks for its terminals through this loader, and without it finds only a dumb one.
        thread.setContextClassLoader(TerminalBuilder.class.getClassLoader());
        try (var terminal = TerminalBuilder.builder().name("manzanita").system(true).dumb(false)
                // Ctrl-C is for the command that runs, and never for the process.
                .nativeSignals(true).signalHandler(Terminal.SignalHandler.SIG_IGN)
                .encoding(StandardCharsets.UTF_8).build()) {
            return Optional.of(run(terminal));
        } catch (IOException | IllegalStateException e) {
            System.getLogger(Shell.class.getName()).log(System.Logger.Level.DEBUG, "There is no terminal", e);
            return Optional.empty();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    int run(Terminal terminal) {
        var reader = LineReaderBuilder.builder().terminal(terminal).appName("manzanita").history(new OpenHistory())
                // A quote that was left open is told by the dispatcher, in words.
                .parser(Words.parser().eofOnUnclosedQuote(false))
                .completer(new Completion(new PermittedCommands(commands, door),
                        (kind, given) -> kind.isOfTheLedger()
                                ? door.looking(() -> values.of(kind, given), List.of())
                                : values.of(kind, given),
                        door::admits))
                // What stands in a line is what was typed: no history references in it.
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                // Names of pupils are typed only there, and are not to be remembered.
                .variable(LineReader.HISTORY_IGNORE, "*--name*:*--because*").variable(LineReader.HISTORY_SIZE, 1000)
                .build();
        history.ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
        var attributes = terminal.getAttributes();
        attributes.setLocalFlag(Attributes.LocalFlag.ECHOCTL, false);
        terminal.setAttributes(attributes);
        var printed = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
        printed.println("Manzanita. Type help for the commands, exit or Ctrl-D to leave.");
        var prompt = new Prompt(commands, door, Objects.requireNonNullElse(System.getenv("MANZANITA_ENVIRONMENT"), ""));
        startup.lines().forEach(line -> run(line, terminal, printed));
        while (true) {
            String line;
            try {
                line = reader.readLine(prompt.text(isColoured(terminal)));
            } catch (UserInterruptException e) {
                continue;
            } catch (EndOfFileException e) {
                return Outcome.DONE.exitCode();
            }
            if (line.strip().equals(EXIT)) {
                return Outcome.DONE.exitCode();
            }
            if (!line.isBlank() && !isOfTheShell(line, terminal, printed)) {
                run(startup.meant(line, commands), terminal, printed);
            }
        }
    }

    /** Does what concerns the shell itself, if the line does. */
    private boolean isOfTheShell(String line, Terminal terminal, PrintStream printed) {
        var word = line.strip().split("\\s+", 2);
        try {
            switch (word[0]) {
                case Startup.ALIAS -> startup.alias(line).lines().map(Neutral::text).forEach(printed::println);
                case Jobs.JOBS -> printed.println(jobs.told(line));
                case Jobs.BACKGROUND -> {
                    var meant = startup.meant(word.length > 1 ? word[1] : "", commands);
                    var begun = begun(meant, terminal, nowhere(), question -> Optional.empty());
                    begun.running().leave();
                    printed.println("Job " + jobs.take(meant, begun.running(), begun::shown)
                            + " runs beside. To see what came of it: jobs");
                }
                default -> {
                    return false;
                }
            }
        } catch (CommandException e) {
            printed.println(Neutral.text(String.valueOf(e.getMessage())));
            printed.println(Neutral.text(e.hint()));
        }
        printed.flush();
        return true;
    }

    /** A line that runs, and what it has answered. */
    private record Begun(Running<Integer> running, ByteArrayOutputStream kept) {

        String shown() {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }

    /** For what runs beside, lest it speaks into another line. */
    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    private static boolean isColoured(Terminal terminal) {
        return colour(System.getenv("NO_COLOR"), terminal.getType());
    }

    /** @param keyboard where the line may ask for a secret; nobody answers one that runs beside */
    private Begun begun(String line, Terminal terminal, PrintStream printed, Keyboard keyboard) {
        // Asked for each line, since windows change their size.
        int columns = terminal.getWidth() > 0 ? terminal.getWidth() : Screen.USUAL_COLUMNS;
        var screen = Screen.terminal(columns, isColoured(terminal));
        var kept = new ByteArrayOutputStream();
        var first = line.strip().split(" ", 2)[0];
        return new Begun(Running.of("console: " + first, own -> {
            // What is watched is shown as it comes, and all else when it is whole.
            var results = first.equals(Repeating.WATCH)
                    ? own.unlessLeft(printed)
                    : new PrintStream(kept, false, StandardCharsets.UTF_8);
            int code = keyboard
                    .during(() -> new Dispatcher(commands, new Streams(results, own.unlessLeft(printed), screen), door,
                            Pause.ASLEEP, own).pointingOutOnce(pointedOut).run(line));
            results.flush();
            return code;
        }), kept);
    }

    private void run(String line, Terminal terminal, PrintStream printed) {
        var begun = begun(line, terminal, printed, HiddenInput.of(terminal));
        var running = begun.running();
        var before = terminal.handle(Terminal.Signal.INT, signal -> {
            if (running.canBeStopped() && !line.strip().startsWith(Repeating.WATCH + " ")) {
                printed.println("Stopping. To leave it instead, press Ctrl-C once more.");
                running.stop();
            } else {
                running.leave();
            }
        });
        try {
            running.await(Outcome.DONE.exitCode());
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
        if (running.isLeft()) {
            if (!line.strip().startsWith(Repeating.WATCH + " ")) {
                printed.println("Left. It finishes by itself as job " + jobs.take(line, running, begun::shown)
                        + ". To see what came of it: jobs");
            }
            return;
        }
        if (running.isStopped() && running.result().filter(code -> code != Outcome.STOPPED.exitCode()).isPresent()) {
            printed.println("It was done before it could be stopped.");
        }
        var shown = begun.shown();
        if (line.contains("--output")) {
            printed.print(shown);
            printed.flush();
        } else {
            new Pager(terminal, printed).show(shown);
        }
    }

    /** @param noColour what NO_COLOR says, or nothing if it is not set */
    static boolean colour(@Nullable String noColour, String terminal) {
        return (noColour == null || noColour.isEmpty()) && !terminal.startsWith(Terminal.TYPE_DUMB);
    }
}
