package org.manzanita.console.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.manzanita.access.Access;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.console.StandpointOptions;
import org.manzanita.console.internal.show.Screen;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The door by which the launcher comes in: no word for the shell, {@code open} and command lines for the shell after them,
 * {@code run} and command lines, or the words of one command. Answers with the exit code.
 */
@Component(service = ToIntFunction.class, property = "manzanita.entry=true")
public final class Entry implements ToIntFunction<String[]> {

    private final BundleContext context;
    private final ServiceCommands commands;
    private final Door door;

    @Activate
    public Entry(BundleContext context, @Reference Access access, @Reference Journal journal) {
        // On the machine itself someone is who the operating system says he is.
        this.door = new Door(access, journal, new Caller(System.getProperty("user.name", "nobody"), "console",
                UUID.randomUUID().toString(), ""));
        this.context = context;
        this.commands = new ServiceCommands(context);
    }

    @Override
    public int applyAsInt(String[] words) {
        var screen = Screen.plain(String.valueOf(System.getenv("COLUMNS")));
        var streams = new Streams(utf8(FileDescriptor.out), utf8(FileDescriptor.err), screen);
        var dispatcher = new Dispatcher(commands, streams, door);
        var asked = List.of(words);
        if (asked.isEmpty() || asked.getFirst().equals("open")) {
            var first = asked.isEmpty() ? asked : asked.subList(1, asked.size());
            int code = first.isEmpty()
                    ? Outcome.DONE.exitCode()
                    : HiddenInput.ofProcess(System.in).during(() -> dispatcher.runAll(first));
            if (code != Outcome.DONE.exitCode()) {
                return code;
            }
            var history = Optional.ofNullable(context.getProperty("manzanita.home"))
                    .map(home -> Path.of(home, "history"));
            return new Shell(commands, new InstalledValues(commands, StandpointOptions::inCalifornia), history, door)
                    .runOnTerminal()
                    .orElseGet(() -> new LineLoop(dispatcher, System.in).run());
        }
        if (asked.getFirst().equals("run")) {
            var lines = asked.subList(1, asked.size());
            if (lines.isEmpty()) {
                return dispatcher.fail(CommandException.wrongUse("run needs at least one command line.",
                        "As in: run 'pupil:list --grade 9' 'ledger:head', or of a file: run --file nightly.txt"),
                        false);
            }
            if (lines.getFirst().equals(ScriptOptions.FILE)) {
                return runFile(dispatcher, lines);
            }
            return HiddenInput.ofProcess(System.in).during(() -> dispatcher.runAll(lines));
        }
        return HiddenInput.ofProcess(System.in).during(() -> dispatcher.run(asked));
    }

    private static int runFile(Dispatcher dispatcher, List<String> words) {
        try {
            return LineLoop.ofFile(dispatcher, words, Pause.ASLEEP).run();
        } catch (CommandException e) {
            return dispatcher.fail(e, false);
        }
    }

    // Whatever the machine's own encoding is, and whatever the JVM made of it.
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
