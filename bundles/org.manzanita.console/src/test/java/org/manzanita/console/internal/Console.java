package org.manzanita.console.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.manzanita.access.Access;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;
import org.manzanita.access.internal.JournalFile;
import org.manzanita.access.internal.RoleAccess;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.internal.show.Screen;
import org.manzanita.credit.Containment;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;

/** A console of given commands, whose output is kept. */
public final class Console implements CommandSet {

    private final Map<String, Supplier<ConsoleCommand>> commands = new TreeMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Access access;
    private final Streams streams = new Streams(new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8), Screen.plain());
    private final Path journalFolder = Path.of("target", "journals-of-tests", UUID.randomUUID().toString());
    private Journal journal = new JournalFile(journalFolder, Clock.systemUTC());
    private final Map<String, String> origins = new TreeMap<>();
    private Containment containment = Containment.none();
    private Dispatcher dispatcher;
    private Optional<Ledger> ledger = Optional.empty();
    private Optional<CreditService> credit = Optional.empty();

    /** A console of a fresh installation. */
    public Console() {
        this(new RoleAccess(Path.of("target", "access-of-tests", UUID.randomUUID().toString()), Clock.systemUTC()));
    }

    public Console(Access access) {
        this.access = access;
        this.dispatcher = new Dispatcher(this, streams, door("tester"));
    }

    Door door(String person) {
        return new Door(access, journal, new Caller(person, "test", "session-1", ""));
    }

    /** The same console, of whose commands nothing is kept. */
    public Console forgetful() {
        journal = new Forgetful();
        dispatcher = new Dispatcher(this, streams, door("tester"));
        return this;
    }

    /** The same console, whose commands are put on record in another's journal. */
    public Console recordingIn(Journal other) {
        journal = other;
        dispatcher = new Dispatcher(this, streams, door("tester"));
        return this;
    }

    /** The same console, by somebody else. */
    public Console as(String person) {
        dispatcher = new Dispatcher(this, streams, door(person));
        return this;
    }

    public Journal journal() {
        return journal;
    }

    /** The folder in which commands are put on record. */
    public Path journalFolder() {
        return journalFolder;
    }

    public Access access() {
        return access;
    }

    /** Lets trials be judged. */
    public Console judgedBy(Ledger byLedger, CreditService byCredit) {
        this.ledger = Optional.of(byLedger);
        this.credit = Optional.of(byCredit);
        return this;
    }

    @Override
    public <T> Optional<T> judging(BiFunction<Ledger, CreditService, T> use) {
        return ledger.map(known -> use.apply(known, credit.orElseThrow()));
    }

    public Console with(Supplier<ConsoleCommand> command) {
        commands.put(command.get().spec().name(), command);
        return this;
    }

    public int run(String line) {
        out.reset();
        err.reset();
        return dispatcher.run(line);
    }

    /** Runs the lines of a file. */
    public int file(Path script, Pause pause, String... options) {
        out.reset();
        err.reset();
        var words = new ArrayList<>(List.of(ScriptOptions.FILE, script.toString()));
        words.addAll(List.of(options));
        return LineLoop.ofFile(dispatcher, words, pause).run();
    }

    /** As on a terminal that shows colour. */
    int runInColour(String line) {
        out.reset();
        err.reset();
        return new Dispatcher(this, new Streams(streams.out(), streams.err(), Screen.terminal(80, true)),
                door("tester")).run(line);
    }

    /** The same console, whose lines are stopped at the moment in which it is asked for the so many-th time whether they are. */
    public Console stoppedAt(int time) {
        dispatcher = new Dispatcher(this, streams, door("tester"), Pause.ASLEEP, new Wanted() {

            private int asked;

            @Override
            public boolean isLeft() {
                return false;
            }

            @Override
            public boolean isStopped() {
                return ++asked >= time;
            }

            @Override
            public void begins(boolean canBeStopped) {}
        });
        return this;
    }

    /** Runs a line in which time passes as the test lets it. */
    int run(String line, Pause pause) {
        out.reset();
        err.reset();
        return new Dispatcher(this, streams, door("tester"), pause, Wanted.ALWAYS).run(line);
    }

    /** Says which bundle, not of the release, brings a command. */
    Console bringing(String name, String bundle) {
        origins.put(name, bundle);
        return this;
    }

    /** Says how what plug-ins bring is asked. */
    Console contained(Containment by) {
        this.containment = by;
        return this;
    }

    @Override
    public Containment containment() {
        return containment;
    }

    @Override
    public String origin(String name) {
        return origins.getOrDefault(name, "");
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
