package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.console.internal.command.EveryCommand;

/**
 * The shell as a person sees it. Each transcript is what is typed, behind {@code »}, and the whole screen after it; it is
 * written anew with {@code -Dtranscripts=rewrite}.
 */
class ShellTest {

    private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");

    private static final LocalDate TODAY = LocalDate.of(2022, 9, 30);

    private final CountDownLatch end = new CountDownLatch(1);

    @TempDir
    Path home;

    static Stream<Path> transcripts() throws IOException {
        try (var files = Files.list(TRANSCRIPTS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void theScreenIsWhatTheTranscriptSays(Path transcript) throws IOException, InterruptedException {
        var rewritten = new ArrayList<String>();
        try (var shell = shell()) {
            shell.showing(
                    "Manzanita. Type help for the commands, exit or Ctrl-D to leave.\nmanzanita 3467447 2022-23>");
            for (var step : steps(Files.readString(transcript))) {
                shell.type(step.typed());
                if ("rewrite".equals(System.getProperty("transcripts"))) {
                    rewritten.add("» " + step.typed() + "\n" + shell.settled() + "\n");
                } else {
                    assertThat(shell.showing(step.screen())).as("after " + step.typed()).isEqualTo(step.screen());
                }
            }
        } finally {
            end.countDown();
        }
        if (!rewritten.isEmpty()) {
            Files.writeString(transcript, String.join("\n", rewritten));
        }
    }

    @Test
    void namesOfPupilsThatWereTypedAreNotRemembered() throws IOException, InterruptedException {
        try (var shell = shell()) {
            shell.type("ledger:head<Enter>pupil:list --reveal --because asked --name Maya<Enter>exit<Enter>");

            assertThat(shell.exitCode()).isZero();
        }
        assertThat(Files.readString(home.resolve("history"))).contains("ledger:head").doesNotContain("Maya");
    }

    @Test
    void controlDLeavesAtAnEmptyLine() throws IOException {
        try (var shell = shell()) {
            shell.type("<Ctrl-D>");

            assertThat(shell.exitCode()).isZero();
        }
    }

    private ScreenOfAShell shell() throws IOException {
        var console = EveryCommand.console().with(EchoCommand::new).with(() -> new WaitCommand(end))
                .with(() -> new CountCommand(end));
        return new ScreenOfAShell(console, (kind, given) -> values(console, kind, given),
                Optional.of(home.resolve("history")),
                console.door("tester"));
    }

    private static List<String> values(Console console, ValueKind kind, KnownValues.Given given) {
        return kind == ValueKind.GRADE
                ? List.of("TK", "K", "1")
                : console.judging((ledger, credit) -> kind == ValueKind.RULE
                        ? InstalledValues.rules(credit.law()).toList()
                        : new LedgerValues(ledger, credit, TODAY).of(kind, given)).orElse(List.of());
    }

    private record Step(String typed, String screen) {}

    private static List<Step> steps(String transcript) {
        var steps = new ArrayList<Step>();
        for (var part : transcript.split("(?m)^» ")) {
            if (!part.isBlank()) {
                var halves = part.split("\n", 2);
                steps.add(new Step(halves[0], halves[1].stripTrailing()));
            }
        }
        return steps;
    }
}
