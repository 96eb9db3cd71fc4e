package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.Journal.Kind;
import org.manzanita.access.Journal.Line;
import org.manzanita.access.Role;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.command.EveryCommand;
import org.manzanita.console.internal.command.People;
import org.manzanita.ledger.LedgerException;
import picocli.CommandLine.Command;

/** Lines that come from a file or another program. */
class LineLoopTest {

    private final Console console = new Console().with(EchoCommand::new);
    private final ArrayList<Duration> pauses = new ArrayList<>();

    private int run(String lines) {
        return new LineLoop(console.dispatcher(), new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
                .run();
    }

    private long commandsOnRecord() {
        return console.journal().lines().stream().filter(line -> line.kind() == Kind.INTENT).count();
    }

    @Test
    void everyLineIsRunUpToTheEndAndRemarksAreNot() {
        var echo = console.names().first();

        assertThat(run("// a remark\n" + echo + " é\n\n  " + echo + " two")).isZero();
        assertThat(commandsOnRecord()).isEqualTo(2);
    }

    @Test
    void theFirstLineThatFailsEndsItWithItsExitCode() {
        var echo = console.names().first();

        assertThat(run(echo + " one\nnonsense\n" + echo + " two")).isEqualTo(2);
        assertThat(commandsOnRecord()).isEqualTo(1);
    }

    @Test
    void aFileThatStoppedMidwayIsRunFromItsLineOnceThatIsMended(@TempDir Path folder) throws IOException {
        var echo = console.names().first();
        var script = Files.writeString(folder.resolve("nightly.txt"), echo + " one\n// two\n" + echo
                + " problems\n" + echo + " four\n");

        assertThat(file(script)).isEqualTo(3);
        assertThat(console.err()).contains("It stopped at line 3.", "run --file FILE --from 3");
        assertThat(commandsOnRecord()).isEqualTo(2);

        Files.writeString(script, Files.readString(script).replace("problems", "mended"));
        assertThat(file(script, "--from", "3")).isZero();
        assertThat(commandsOnRecord()).isEqualTo(4);
    }

    private static final String GRANT = "access:grant jdoe clerk --of 34674470000001";

    /** The last of them would be done behind the first, and is tried against what is on record before. */
    @ParameterizedTest
    @ValueSource(strings = {"pupil:lits", "pupil:list --nonsense", "pupil:list 'open", "access:revoke nobody clerk",
            "test:careless", "wait --every 0 ledger:head", "watch --times 1 'access:revoke nobody clerk'",
            "pupil:list --name token=ghp_0123456789abcdefghijklmnopqrstuvwxyz", "access:revoke jdoe clerk"})
    void aFileOfWhichALineWouldNotBeDoneIsNotBegun(String line, @TempDir Path folder) throws IOException {
        var every = EveryCommand.console().with(CarelessCommand::new);
        var script = Files.writeString(folder.resolve("nightly.txt"), GRANT + "\n" + line + "\n");

        assertThat(tried(every, script)).isNotZero();

        assertThat(every.err()).contains("Line 2 would not be done, so no line was run and nothing was changed.");
        assertThat(every.out()).isEmpty();
        assertThat(every.access().people().isFresh()).isTrue();
    }

    @Test
    void aFileOfWhichEveryLineWouldBeDoneIsRun(@TempDir Path folder) throws IOException {
        var every = EveryCommand.console();
        var script = Files.writeString(folder.resolve("nightly.txt"), "// for the new clerk\n" + GRANT
                + "\n\nhelp\nwatch --times 1 ledger:head\n" + GRANT + " --dry-run\npupil:list\n");

        assertThat(tried(every, script)).as(every.err()).isZero();

        assertThat(every.out()).contains("To undo it: access:revoke jdoe clerk", "P-1", "P-2");
        assertThat(every.access().people().all()).anyMatch(each -> each.person().equals("jdoe"));
        assertThat(every.journal().lines()).filteredOn(each -> each.kind() == Kind.INTENT)
                .extracting(Line::command).startsWith("access:grant --dry-run jdoe clerk --of 34674470000001",
                        "access:grant jdoe clerk --of 34674470000001 --dry-run", GRANT);
    }

    @Test
    void whatOneMayNotDoIsSeenBeforeTheFirstLineIsRun(@TempDir Path folder) throws IOException {
        var every = EveryCommand.console();
        every.access().people().appoint(People.of("pupil", Role.PUPIL, "P-1"));
        var script = Files.writeString(folder.resolve("nightly.txt"), "pupil:list\naccess:list\n");

        assertThat(tried(every.as("pupil"), script)).isEqualTo(6);
        assertThat(every.out()).isEmpty();
    }

    private static int tried(Console console, Path script) {
        return console.file(script, Pause.ASLEEP, ScriptOptions.TRY_FIRST);
    }

    @Command(name = "test:careless", description = "change something")
    @Needs(value = "law.see", changes = true)
    private static final class CarelessCommand implements ConsoleCommand {

        @Override
        public Answer run(Progress progress) {
            return Answer.of();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--file", "--file x --try-first --all-or-nothing", "--file x --retry -1",
            "--file x --delay 9999", "--file x --from", "--file x --from 0",
            "--file x --from two", "--file x y"})
    void whatIsNoFileWithALineIsWrongUse(String words) {
        assertThatThrownBy(() -> LineLoop.ofFile(console.dispatcher(), List.of(words.split(" ", -1)), pauses::add))
                .isInstanceOf(CommandException.class).hasMessageContaining("not said which lines");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> file(Path.of("no-such-script.txt"))).hasMessageContaining("There is no file");
    }

    private int file(Path script, String... more) {
        return console.file(script, pauses::add, more);
    }

    @Test
    void whatCouldNotBeDoneYetIsTriedAgainAndNothingElseIs(@TempDir Path folder) throws IOException {
        var left = new AtomicInteger(2);
        console.with(() -> new BusyCommand(left));
        var script = Files.writeString(folder.resolve("nightly.txt"), "test:echo one\ntest:busy\ntest:echo problems\n");

        assertThat(file(script, "--retry", "3", "--delay", "60")).isEqualTo(3);

        assertThat(pauses).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(1));
        assertThat(console.err()).contains("Try 2 of 3 follows in 60 seconds.", "It stopped at line 3.");
        assertThat(commandsOnRecord()).isEqualTo(5);
        left.set(2);
        assertThat(file(script, "--retry", "1")).isEqualTo(7);
        assertThat(console.err()).contains("It stopped at line 2.");
    }

    @Command(name = "test:busy", description = "do it when nobody else does")
    @Needs("law.see")
    private static final class BusyCommand implements ConsoleCommand {

        private final AtomicInteger left;

        private BusyCommand(AtomicInteger left) {
            this.left = left;
        }

        @Override
        public Answer run(Progress progress) {
            if (left.getAndDecrement() > 0) {
                throw LedgerException.unwritable("The ledger takes nothing at present.", new IOException("full"));
            }
            return Answer.of();
        }
    }

    @Test
    void exitEndsItWell() {
        assertThat(run("exit\nnonsense")).isZero();
    }
}
