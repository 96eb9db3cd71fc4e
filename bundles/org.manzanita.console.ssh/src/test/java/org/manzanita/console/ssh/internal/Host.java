package org.manzanita.console.ssh.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.manzanita.access.Access;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;
import org.manzanita.access.Role;
import org.manzanita.access.internal.JournalFile;
import org.manzanita.access.internal.RoleAccess;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.RemoteConsole;
import org.manzanita.console.internal.CommandSet;
import org.manzanita.console.internal.Dispatcher;
import org.manzanita.console.internal.Door;
import org.manzanita.console.internal.RemoteEntry;
import org.manzanita.console.internal.Streams;
import org.manzanita.console.internal.command.AccessList;
import org.manzanita.console.internal.command.AccessWhoami;
import org.manzanita.console.internal.command.LogList;
import org.manzanita.console.internal.command.LogVerify;
import org.manzanita.console.internal.show.Screen;
import org.manzanita.console.ssh.internal.command.KeyAdd;
import org.manzanita.console.ssh.internal.command.KeyList;
import org.manzanita.console.ssh.internal.command.KeyRevoke;
import org.manzanita.console.ssh.internal.command.SshDisable;
import org.manzanita.console.ssh.internal.command.SshEnable;
import org.manzanita.console.ssh.internal.command.SshEnd;
import org.manzanita.console.ssh.internal.command.SshServe;
import org.manzanita.console.ssh.internal.command.SshStatus;
import org.manzanita.testing.SettableClock;

/** An installation in a folder, with its console at the machine itself and its door for SSH. */
final class Host implements CommandSet, AutoCloseable {

    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    final SettableClock clock = new SettableClock(Instant.parse("2026-09-14T20:00:00Z"));
    final Access access;
    final Journal journal;
    final DoorWithSettings ssh;
    final RemoteConsole remote;
    private final Map<String, Supplier<ConsoleCommand>> commands = new TreeMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Host(Path home) {
        this(home, Limits.USUAL);
    }

    Host(Path home, Limits limits) {
        this(home, limits, clock -> new JournalFile(home.resolve("journal"), clock));
    }

    Host(Path home, Limits limits, Function<Clock, Journal> journals) {
        access = new RoleAccess(home.resolve("access"), clock);
        journal = journals.apply(clock);
        remote = new RemoteEntry(this, (kind, given) -> List.of(), Optional.of(home), access, journal);
        ssh = new DoorWithSettings(new SshSettings(home.resolve("access")),
                new SshDoor(home.resolve("access"), access, journal, remote, limits, clock));
        with(() -> new AccessWhoami(access)).with(() -> new AccessList(access)).with(() -> new LogList(journal))
                .with(() -> new LogVerify(journal)).with(() -> new KeyAdd(access)).with(() -> new KeyList(access))
                .with(() -> new KeyRevoke(access, ssh)).with(() -> new SshEnable(ssh, access))
                .with(() -> new SshDisable(ssh)).with(() -> new SshServe(ssh)).with(() -> new SshStatus(ssh))
                .with(() -> new SshEnd(ssh));
    }

    Host with(Supplier<ConsoleCommand> command) {
        commands.put(command.get().spec().name(), command);
        return this;
    }

    void appoint(String person, Role... roles) {
        for (var role : roles) {
            access.people().appoint(new Appointment(person, role, Optional.empty(), new TreeSet<>(Set.of("S-1")),
                    LONG_AGO, Optional.empty(), "test", LONG_AGO));
        }
    }

    /** Enables the door and opens it, on any port that is free. */
    int opened() {
        ssh.enable("127.0.0.1", 0);
        return open();
    }

    int open() {
        try {
            var place = ssh.serve();
            return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a command line at the machine itself. */
    int run(String person, String line) {
        out.reset();
        err.reset();
        return new Dispatcher(this, new Streams(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Screen.plain()),
                new Door(access, journal, new Caller(person, "console", "local", ""))).run(line);
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

    @Override
    public void close() {
        ssh.close();
    }
}
