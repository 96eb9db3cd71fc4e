package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Role;
import org.manzanita.access.internal.JournalFile;
import org.manzanita.access.internal.RoleAccess;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.command.LogAcceptTime;
import org.manzanita.console.internal.command.People;
import org.manzanita.testing.SettableClock;
import picocli.CommandLine.Command;

/** What is refused while the clock cannot be trusted, and how it is trusted again. */
class DoubtfulTimeTest {

    private static final int REFUSED = Outcome.NOT_ALLOWED.exitCode();

    @TempDir
    Path home;

    private final SettableClock clock = new SettableClock(Instant.now());
    private long ticks;
    private Console console = new Console();

    @Command(name = "test:sign", description = "sign something")
    @Examples("test:sign")
    @Needs(value = "agreement.sign", changes = true)
    private static final class Signing implements ConsoleCommand {

        @Override
        public Answer run(Progress progress) {
            return Answer.of(Part.Prose.of(Part.Line.of("signed")));
        }
    }

    @Command(name = "test:look", description = "look at something")
    @Examples("test:look")
    @Needs("status.see")
    private static final class Looking implements ConsoleCommand {

        @Override
        public Answer run(Progress progress) {
            return Answer.of(Part.Prose.of(Part.Line.of("looked")));
        }
    }

    @BeforeEach
    void started() {
        restarted();
        for (var person : new String[]{"ana", "ben"}) {
            console.access().people().appoint(People.of(person, Role.TEACHER, "T-1"));
            console.access().people().appoint(People.of(person, Role.OPERATOR));
        }
    }

    private void restarted() {
        ticks = 0;
        var journal = new JournalFile(home.resolve("journal"), clock, () -> ticks);
        console = new Console(new RoleAccess(home.resolve("access"), clock)).recordingIn(journal)
                .with(Signing::new).with(Looking::new).with(() -> new LogAcceptTime(journal)).as("ana");
    }

    private void passes(Duration time) {
        clock.passes(time);
        ticks += time.toNanos();
    }

    @Test
    @DisplayName("fault 58: while time passes as it should, nothing is doubted")
    void whileTimePassesAsItShouldNothingIsDoubted() {
        assertThat(console.run("test:sign")).as(console.err()).isZero();
        passes(Duration.ofDays(400));
        clock.passes(Duration.ofMinutes(4));

        assertThat(console.run("test:sign")).as(console.err()).isZero();
        assertThat(console.journal().lines()).noneMatch(line -> line.flags().contains("doubtful"));
    }

    @Test
    @DisplayName("fault 58: a clock that is set back an hour, or on a year, signs nothing until it is right again")
    void aClockThatIsSetSignsNothingUntilItIsRightAgain() {
        for (var jump : new Duration[]{Duration.ofHours(-1), Duration.ofDays(365), Duration.ofMinutes(6)}) {
            var right = clock.instant();
            clock.passes(jump);

            assertThat(console.run("test:sign")).isEqualTo(REFUSED);
            assertThat(console.err()).contains("The time is doubtful", "sign", "Set the clock by a time server",
                    jump.isNegative() ? "back" : "forward");
            assertThat(console.out()).doesNotContain("signed");
            // All else is done, and marked.
            assertThat(console.run("test:look")).isZero();
            assertThat(console.journal().lines().getLast().flags()).contains("doubtful time");
            assertThat(console.journal().verify().isSound()).isTrue();

            clock.set(right);
            assertThat(console.run("test:sign")).as(jump + ": " + console.err()).isZero();
        }
    }

    @Test
    @DisplayName("fault 58: a clock that stands still signs nothing once it is more than five minutes behind")
    void aClockThatStandsStillSignsNothing() {
        ticks += Duration.ofMinutes(4).toNanos();
        assertThat(console.run("test:sign")).as(console.err()).isZero();
        ticks += Duration.ofMinutes(2).toNanos();

        assertThat(console.run("test:sign")).isEqualTo(REFUSED);
        assertThat(console.err()).contains("The time is doubtful", "6 minutes back");
        clock.passes(Duration.ofMinutes(6));
        assertThat(console.run("test:sign")).as(console.err()).isZero();
    }

    @Test
    @DisplayName("fault 58: a clock behind what is on record signs nothing, and two persons say that it is right")
    void aClockBehindWhatIsOnRecordSignsNothingUntilTwoPersonsSayThatItIsRight() {
        var right = clock.instant();
        clock.passes(Duration.ofHours(2));
        restarted();
        assertThat(console.run("test:look")).isZero();
        clock.set(right);
        restarted();

        assertThat(console.run("test:sign")).isEqualTo(REFUSED);
        assertThat(console.err()).contains("a command was put on record at", "log:accept-time");
        assertThat(console.run("test:sign")).as("again").isEqualTo(REFUSED);
        restarted();
        assertThat(console.run("test:sign")).as("after another start").isEqualTo(REFUSED);

        assertThat(console.run("log:accept-time --dry-run")).as(console.err()).isZero();
        assertThat(console.run("test:sign")).as("only tried").isEqualTo(REFUSED);
        assertThat(console.run("log:accept-time")).isEqualTo(REFUSED);
        var request = console.access().approvals().open().getFirst();
        console.access().approvals().approve(request.code(), new org.manzanita.access.Caller("ben", "test", "s", ""));
        assertThat(console.run("log:accept-time")).as(console.err()).isZero();

        assertThat(console.run("test:sign")).as(console.err()).isZero();
        restarted();
        assertThat(console.run("test:sign")).as(console.err()).isZero();
        assertThat(console.run("log:accept-time --dry-run")).isEqualTo(Outcome.NOT_FOUND.exitCode());
        assertThat(console.journal().verify().isSound()).isTrue();
    }

    @Test
    @DisplayName("fault 58: a clock that was set right is trusted when the program is started again")
    void aClockThatWasSetRightIsTrustedWhenTheProgramIsStartedAgain() {
        clock.passes(Duration.ofHours(1));
        assertThat(console.run("test:sign")).isEqualTo(REFUSED);
        restarted();

        assertThat(console.run("test:sign")).as(console.err()).isZero();
    }
}
