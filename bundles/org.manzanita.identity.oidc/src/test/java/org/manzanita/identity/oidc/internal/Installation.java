package org.manzanita.identity.oidc.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.manzanita.access.Access;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;
import org.manzanita.access.Role;
import org.manzanita.access.internal.JournalFile;
import org.manzanita.access.internal.RoleAccess;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Keyboard;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.CommandSet;
import org.manzanita.console.internal.Dispatcher;
import org.manzanita.console.internal.Door;
import org.manzanita.console.internal.Streams;
import org.manzanita.console.internal.command.AccessApprove;
import org.manzanita.console.internal.show.Screen;
import picocli.CommandLine.Command;

/** An installation with its console, and with what the bundle brings. */
final class Installation implements CommandSet {

    static final int FAILED = 1;
    static final int NOT_FOUND = 4;
    static final int CONFLICT = 5;
    static final int NOT_ALLOWED = 6;

    final Path home;
    final Access access;
    final Journal journal;
    final SignInService service;
    String out = "";
    String err = "";
    Keyboard keyboard = question -> Optional.empty();
    Consumer<String> reader = line -> {};

    private final Map<String, Supplier<ConsoleCommand>> commands = new TreeMap<>();

    @Command(name = "test:sign", description = "sign")
    @Needs("agreement.sign")
    static final class Sign implements ConsoleCommand {

        @Override
        public Answer run(Progress progress) {
            return Answer.of(Part.Prose.of(Line.of("Signed.")));
        }
    }

    Installation(Path home, Clock clock, Duration patience) {
        this.home = home;
        this.access = new RoleAccess(home.resolve("access"), clock);
        this.journal = new JournalFile(home.resolve("journal"), clock);
        this.service = new SignInService(home, clock, patience);
        List.<Supplier<ConsoleCommand>>of(() -> new AccountSignIn(access, service),
                () -> new AccountLink(access, service, clock), () -> new AccountUnlink(access),
                () -> new AccountProvider(access, service), () -> new AccessApprove(access), Sign::new)
                .forEach(command -> commands.put(command.get().spec().name(), command));
        appoint("tlee", Role.TEACHER);
        appoint("asmith", Role.ADMINISTRATOR);
        appoint("bsmith", Role.ADMINISTRATOR);
    }

    private void appoint(String person, Role role) {
        access.people().appoint(new Appointment(person, role, Optional.empty(), new TreeSet<>(),
                LocalDate.of(2020, 1, 1), Optional.empty(), "test", LocalDate.of(2020, 1, 1)));
    }

    void settings(String... lines) {
        try {
            Files.write(home.resolve(ProviderSettings.FILE), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(commands.keySet()));
    }

    @Override
    public <T> Optional<T> lend(String name, Function<ConsoleCommand, T> use) {
        return Optional.ofNullable(commands.get(name)).map(command -> use.apply(command.get()));
    }

    /** Someone at the machine itself. */
    int run(String person, String line) {
        return run(caller(person), line);
    }

    Caller caller(String person) {
        return new Caller(person, "console", "session of " + person, "");
    }

    /** Someone who came in by SSH. */
    int remotely(String person, String line) {
        return run(new Caller(person, "ssh", "remote session of " + person, "10.4.0.17", "SHA256:key", Set.of()), line);
    }

    int run(Caller caller, String line) {
        var results = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        var told = new PrintStream(messages, true, StandardCharsets.UTF_8) {

            @Override
            public void println(String text) {
                super.println(text);
                reader.accept(text);
            }
        };
        var streams = new Streams(new PrintStream(results, true, StandardCharsets.UTF_8), told, Screen.plain());
        int code = keyboard.during(() -> new Dispatcher(this, streams, new Door(access, journal, caller)).run(line));
        out = results.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** Somebody who may name people links an account, and somebody else approves it. */
    void link(String person, String subject) {
        var line = "account:link " + person + " " + subject;
        run("asmith", line);
        run("bsmith", "access:approve " + access.approvals().open().getLast().code());
        if (run("asmith", line) != 0) {
            throw new IllegalStateException(err);
        }
    }

    /** The record of all commands, as it is kept. */
    String record() {
        return String.join("\n", journal.texts());
    }
}
