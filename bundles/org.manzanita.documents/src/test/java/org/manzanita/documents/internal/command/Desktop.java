package org.manzanita.documents.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.manzanita.access.Access;
import org.manzanita.access.Caller;
import org.manzanita.access.Cell;
import org.manzanita.access.Journal;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.access.internal.JournalFile;
import org.manzanita.access.internal.RoleAccess;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.internal.CommandSet;
import org.manzanita.console.internal.Dispatcher;
import org.manzanita.console.internal.Door;
import org.manzanita.console.internal.Streams;
import org.manzanita.console.internal.show.Screen;

/** A console of this bundle's commands, whose output is kept. */
final class Desktop implements CommandSet {

    private final Map<String, Supplier<ConsoleCommand>> commands = new TreeMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final String installation = UUID.randomUUID().toString();
    private final Access access = new RoleAccess(Path.of("target", "access-of-tests", installation),
            Clock.systemUTC());
    private final Journal journal = new JournalFile(Path.of("target", "journals-of-tests", installation),
            Clock.systemUTC());
    private Dispatcher dispatcher = dispatcher("tester");

    private Dispatcher dispatcher(String person) {
        return new Dispatcher(this, new Streams(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Screen.plain()),
                new Door(access, journal, new Caller(person, "test", "session-1", "")));
    }

    Access access() {
        return access;
    }

    /** The same console, with this person before it. */
    Desktop as(String person) {
        dispatcher = dispatcher(person);
        return this;
    }

    /** The record of the commands that were given here. */
    Journal journal() {
        return journal;
    }

    /** Whether anybody has the right, and nobody without a second person. */
    boolean takesASecondPerson(String action) {
        var cells = Arrays.stream(Role.values()).map(role -> access.matrix().cell(action, role))
                .filter(cell -> cell.permits(Right.of(action))).toList();
        return !cells.isEmpty() && cells.stream().allMatch(Cell::second);
    }

    Desktop with(Supplier<ConsoleCommand> command) {
        commands.put(command.get().spec().name(), command);
        return this;
    }

    int run(String line) {
        out.reset();
        err.reset();
        return dispatcher.run(line);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
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
