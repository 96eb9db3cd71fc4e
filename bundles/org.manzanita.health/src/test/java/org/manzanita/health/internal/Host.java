package org.manzanita.health.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.manzanita.access.Access;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;
import org.manzanita.access.internal.JournalFile;
import org.manzanita.access.internal.RoleAccess;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.internal.CommandSet;
import org.manzanita.console.internal.Dispatcher;
import org.manzanita.console.internal.Door;
import org.manzanita.console.internal.Streams;
import org.manzanita.console.internal.show.Screen;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntityType;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.testing.InMemoryLedger;
import org.manzanita.testing.SettableClock;

/** An installation in a folder, with a console and a ledger of two pupils. */
public final class Host implements CommandSet {

    public static final LeaId LEA = new LeaId("3467447");
    public static final Instant NOW = Instant.parse("2026-10-05T17:00:00Z");

    public final SettableClock clock = new SettableClock(NOW);
    public final Access access;
    public final Journal journal;
    public final Ledger ledger = new InMemoryLedger(clock);
    private final Map<String, Supplier<ConsoleCommand>> commands = new TreeMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    public Host(Path home) {
        access = new RoleAccess(home.resolve("access"), clock);
        journal = new JournalFile(home.resolve("journal"), clock);
    }

    /** Two pupils, one of them with everything that tells who someone is. */
    public Host recorded() {
        var born = LocalDate.of(2011, 3, 1);
        ledger.append(new Submission(LEA, "test",
                List.of(new Submission.Line(new Lea(LEA, "Example Unified", EntityType.DISTRICT, "Sacramento"), ""),
                        new Submission.Line(new Pupil(new PupilId("22-101"), born, Optional.of("9876543210"),
                                Optional.empty()), ""),
                        new Submission.Line(new Pupil(new PupilId("P-7"), born, Optional.empty(), Optional.empty()),
                                "")),
                List.of(new PersonName("22-101", "Jiménez de la Cruz", "María José"),
                        new PersonName("P-7", "O'Brien", "Seán"), new PersonName("T-201", "Featherstone", "Wilma"))));
        return this;
    }

    public Host with(Supplier<ConsoleCommand> command) {
        commands.put(command.get().spec().name(), command);
        return this;
    }

    public int run(String line) {
        return run("tester", line);
    }

    public int run(String person, String line) {
        out.reset();
        err.reset();
        return new Dispatcher(this, new Streams(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Screen.plain()),
                new Door(access, journal, new Caller(person, "console", "local", ""))).run(line);
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
