package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.Role;
import org.manzanita.console.internal.command.EveryCommand;
import org.manzanita.console.internal.command.Growing;
import org.manzanita.console.internal.command.People;
import org.manzanita.ledger.Ledger;

/** The words that belong to no bundle's commands. */
class BesidesTest {

    private final Console console = EveryCommand.console().with(EchoCommand::new);
    private final ArrayList<Duration> pauses = new ArrayList<>();

    @Test
    void aproposFindsCommandsByWordsOfTheirHelp() {
        assertThat(console.run("apropos zebra")).isEqualTo(4);
        assertThat(console.run("apropos full put record")).as(console.err()).isZero();

        assertThat(console.out()).contains("pupil:list").doesNotContain("ledger:head");
        assertThat(console.run("apropos SIGNATURE --output json")).isZero();
        assertThat(console.out()).contains("\"commands\"");
        assertThat(console.run("apropos")).isEqualTo(2);
    }

    @Test
    void explainDescribesTheFieldsOfWhatIsRecorded() {
        assertThat(console.run("explain")).isZero();
        assertThat(console.out()).contains("agreements", "signatures");
        assertThat(console.run("explain signatures")).isZero();
        assertThat(console.out()).contains("signedOn", "a day, as 2026-09-16");
        assertThat(console.run("explain signature")).isEqualTo(4);
        assertThat(console.err()).contains("signatures");
    }

    @Test
    void watchShowsAnAnswerWheneverItIsAnotherOne() {
        var growing = new Growing();
        console.with(growing);

        assertThat(console.run("watch --every 5 --times 4 test:growing --output plain", length -> {
            pauses.add(length);
            growing.grow(pauses.size() == 2 ? 1 : 0);
        })).isZero();

        assertThat(pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
        assertThat(console.out()).isEqualTo("0\n1\n");
    }

    @Test
    void waitEndsWhenARowHoldsWhatIsWaitedFor() {
        var growing = new Growing();
        console.with(growing);

        assertThat(console.run("wait --for size=3 --every 1 test:growing", length -> growing.grow(1)))
                .as(console.err()).isZero();
        assertThat(console.out()).isEqualTo("3\n");
    }

    @Test
    void waitEndsWhenTheLineEndsAsItShould() {
        var growing = new Growing();
        console.with(growing);

        assertThat(console.run("wait --for problems --every 1 'test:growing --most 2'", length -> growing.grow(1)))
                .as(console.err()).isZero();
    }

    @Test
    void waitGivesUpWhenItsTimeIsOverAndAtOnceIfTheLineIsWrong() {
        console.with(new Growing());

        assertThat(console.run("wait --for size=3 --timeout 10 --every 4 test:growing", pauses::add)).isEqualTo(3);
        assertThat(pauses).hasSize(2);
        assertThat(console.err()).contains("After 10 seconds 'test:growing' has not come to size=3");
        assertThat(console.run("wait --for done test:growing --nonsense", pauses::add)).isEqualTo(2);
        assertThat(pauses).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"watch", "wait", "wait --for nonsense ledger:head", "watch --every 0 ledger:head",
            "watch watch ledger:head", "wait --every x ledger:head"})
    void whatCannotBeRepeatedIsWrongUse(String line) {
        assertThat(console.run(line, pauses::add)).isEqualTo(2);
        assertThat(console.err()).containsAnyOf("As in: ", "Wait for ").doesNotContain("this is a fault");
        assertThat(pauses).isEmpty();
    }

    @Test
    void whatIsRepeatedIsRefusedToWhomItIsRefusedOtherwise() {
        console.access().people().appoint(People.of("pupil", Role.PUPIL, "P-1"));

        assertThat(console.as("pupil").run("watch --times 2 access:list")).isEqualTo(6);
        assertThat(console.run("wait access:list")).isEqualTo(6);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void commandsOfAnotherVendorAreMarked() {
        console.bringing("test:echo", "org.example.plugin");
        console.run("help");

        assertThat(console.out().replaceAll("\\s+", " "))
                .containsOnlyOnce("answer with the word that was given (by org.example.plugin)")
                .containsOnlyOnce("(by ");
    }

    @Test
    void aShortNameStandsForTheFirstWordAndNeverForACommand(@TempDir Path folder) throws Exception {
        var file = folder.resolve("history.start");
        Files.writeString(file, "alias e test:echo\nalias help test:echo\nledger:head\n");
        var startup = new Startup(Optional.of(file));

        assertThat(startup.lines()).containsExactly("ledger:head");
        assertThat(startup.meant("e 'one two' --on 2026-09-16", console)).isEqualTo(
                "test:echo 'one two' --on 2026-09-16");
        assertThat(startup.meant("help e", console)).isEqualTo("help e");
        assertThat(startup.alias("alias w credit:why P-1")).contains("To undo it: alias w");
        assertThat(new Startup(Optional.of(file)).meant("w 2022-09-12", console))
                .isEqualTo("credit:why P-1 2022-09-12");
        startup.alias("alias w");
        assertThat(Files.readString(file)).isEqualTo("alias e test:echo\nalias help test:echo\nledger:head\n");
    }

    @Test
    void thePromptSaysWhereOneIs() {
        assertThat(new Prompt(console, console.door("tester"), "").text(true)).isEqualTo("manzanita 3467447 2022-23> ");
        assertThat(new Prompt(console, console.door("tester"), "production").text(true)).contains("production")
                .contains("\u001b[");
        assertThat(new Prompt(console, console.door("tester"), "production").text(false)).isEqualTo(
                "manzanita production 3467447 2022-23> ");
        assertThat(new Prompt(new Console(), console.door("tester"), "").text(true)).isEqualTo("manzanita> ");
    }

    @Test
    void thePromptSaysThatNothingCanBeRecorded() {
        var full = console.judging((ledger, credit) -> new Console().judgedBy((Ledger) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[]{Ledger.class},
                (proxy, method, arguments) -> method.getName().equals("refusal")
                        ? Optional.of("The disk is full.")
                        : method.invoke(ledger, arguments)),
                credit)).orElseThrow();

        assertThat(new Prompt(full, full.door("tester"), "production").text(false)).isEqualTo(
                "manzanita production 3467447 2022-23 read-only> ");
    }
}
