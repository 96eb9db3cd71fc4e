package org.manzanita.console.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.internal.show.Screen;

/** A console of given commands, whose output is kept. */
public final class Console implements CommandSet {

    private final Map<String, Supplier<ConsoleCommand>> commands = new TreeMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Dispatcher dispatcher = new Dispatcher(this,
            new Streams(new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8), Screen.plain()));

    public Console with(Supplier<ConsoleCommand> command) {
        commands.put(command.get().spec().name(), command);
        return this;
    }

    public int run(String line) {
        out.reset();
        err.reset();
        return dispatcher.run(line);
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(commands.keySet()));
    }

    @Override
    public <T> Optional<T> lend(String name, Function<ConsoleCommand, T> use) {
        return Optional.ofNullable(commands.get(name)).map(command -> use.apply(command.get()));
    }
}
