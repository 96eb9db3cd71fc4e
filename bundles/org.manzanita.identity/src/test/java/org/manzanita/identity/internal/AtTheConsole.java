package org.manzanita.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
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
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.CommandSet;
import org.manzanita.console.internal.Dispatcher;
import org.manzanita.console.internal.Door;
import org.manzanita.console.internal.Streams;
import org.manzanita.console.internal.command.AccessApprove;
import org.manzanita.console.internal.command.AccessGrant;
import org.manzanita.console.internal.command.LogAlarms;
import org.manzanita.console.internal.command.LogReview;
import org.manzanita.console.internal.show.Screen;
import org.manzanita.testing.SettableClock;
import picocli.CommandLine.Command;

/** An installation with its console, and whoever sits before it. */
abstract class AtTheConsole {

    static final int WRONG_USE = 2;
    static final int CONFLICT = 5;
    static final int NOT_ALLOWED = 6;
    static final String PASSWORD = "five brown bats asleep";
    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @TempDir
    Path home;

    final SettableClock clock = new SettableClock(Instant.parse("2026-10-05T17:00:10Z"));
    final Map<String, Supplier<ConsoleCommand>> commands = new TreeMap<>();
    final Deque<String> typed = new ArrayDeque<>();
    Access access;
    Journal journal;
    String out = "";
    String err = "";

    @Command(name = "test:sign", description = "sign")
    @Needs("agreement.sign")
    static final class Sign implements ConsoleCommand {

        @Override
        public Answer run(Progress progress) {
            return Answer.of(Part.Prose.of(Line.of("Signed.")));
        }
    }

    @Command(name = "test:export", description = "export")
    @Needs("names.export")
    static final class Export implements ConsoleCommand {

        @Override
        public Answer run(Progress progress) {
            return Answer.of(Part.Prose.of(Line.of("Taken out.")));
        }
    }

    @Command(name = "test:certify", description = "certify")
    @Needs("period.certify")
    static final class Certify implements ConsoleCommand {

        @Override
        public Answer run(Progress progress) {
            return Answer.of(Part.Prose.of(Line.of("Certified.")));
        }
    }

    final CommandSet set = new CommandSet() {

        @Override
        public SortedSet<String> names() {
            return Collections.unmodifiableSortedSet(new TreeSet<>(commands.keySet()));
        }

        @Override
        public <T> Optional<T> lend(String name, Function<ConsoleCommand, T> use) {
            return Optional.ofNullable(commands.get(name)).map(command -> use.apply(command.get()));
        }
    };

    @BeforeEach
    void anInstallation() {
        access = new RoleAccess(home.resolve("access"), clock);
        journal = new JournalFile(home.resolve("journal"), clock);
        var identity = new IdentityService(access, clock, IdentityTest.CHEAP);
        List.<Supplier<ConsoleCommand>>of(() -> new AccountEnroll(access, identity),
                () -> new AccountProve(access, identity), () -> new AccountRecovery(access, identity),
                () -> new AccountList(access, identity), () -> new AccountReset(access),
                () -> new AccountRequire(access), () -> new EmergencySeal(access, clock),
                () -> new EmergencyOpen(access, clock), () -> new AccessApprove(access), () -> new AccessGrant(access),
                () -> new LogAlarms(journal),
                () -> new LogReview(journal), Sign::new, Export::new, Certify::new)
                .forEach(command -> commands.put(command.get().spec().name(), command));
    }

    void named() {
        appoint("tlee", Role.TEACHER);
        appoint("co", Role.COORDINATOR);
        appoint("asmith", Role.ADMINISTRATOR);
        appoint("bsmith", Role.ADMINISTRATOR);
    }

    void appoint(String person, Role role) {
        access.people().appoint(new Appointment(person, role, Optional.empty(), new TreeSet<>(), LONG_AGO,
                Optional.empty(), "test", LONG_AGO));
    }

    int run(String person, String line) {
        return run(new Caller(person, "console", "session of " + person, ""), line);
    }

    int run(Caller caller, String line) {
        var results = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        var streams = new Streams(new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8), Screen.plain());
        // The code is that of the key that was just shown.
        Keyboard keyboard = question -> Optional.ofNullable(typed.poll())
                .map(answer -> answer.equals("CODE")
                        ? code(messages.toString(StandardCharsets.UTF_8), caller)
                        : answer);
        int code = keyboard.during(() -> new Dispatcher(set, streams, new Door(access, journal, caller)).run(line));
        out = results.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        typed.clear();
        return code;
    }

    private String code(String shown, Caller caller) {
        var secret = shown.lines().filter(line -> line.matches(".*\\b[A-Z2-7]{32}\\b.*"))
                .map(line -> line.replaceAll(".*\\b([A-Z2-7]{32})\\b.*", "$1")).findFirst()
                .or(() -> access.accounts().of(caller.person()).map(account -> account.secret())).orElseThrow();
        return Totp.code(Base32.read(secret), Totp.step(clock.instant()));
    }

    void enroll(String person) {
        typed.addAll(List.of(PASSWORD, PASSWORD, "CODE"));
        assertThat(run(person, "account:enroll")).as(err).isZero();
        clock.set(clock.instant().plusSeconds(30));
    }

    void prove(String person) {
        typed.addAll(List.of(PASSWORD, "CODE"));
        assertThat(run(person, "account:prove")).as(err).isZero();
        clock.set(clock.instant().plusSeconds(30));
    }
}
