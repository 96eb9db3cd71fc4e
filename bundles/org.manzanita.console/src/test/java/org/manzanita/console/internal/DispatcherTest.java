package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.console.internal.command.EveryCommand;
import org.manzanita.credit.Containment;

class DispatcherTest {

    private final Console console = new Console().with(EchoCommand::new);

    @ParameterizedTest
    @CsvSource({"test:echo hello, 0", "test:echo fault, 1", "test:echo, 2", "test:echo problems, 3",
            "test:echo conflict, 5", "test:ehco hello, 2", "help, 0", "help test:echo, 0", "test:echo --help, 0",
            "help nothing, 2", "'', 0"})
    void theExitCodeSaysHowACommandEnded(String line, int code) {
        assertThat(console.run(line)).isEqualTo(code);
    }

    @Test
    void resultsGoToOneStreamAndMessagesToTheOther() {
        console.run("test:echo hello");

        assertThat(console.out()).contains("hello").doesNotContain("heard it");
        assertThat(console.err()).isEqualTo("heard it" + System.lineSeparator());
    }

    @Test
    void quietLeavesProgressOut() {
        console.run("test:echo hello --quiet");

        assertThat(console.err()).isEmpty();
    }

    @Test
    void severalCommandsStopAtTheFirstThatFails() {
        assertThat(console.dispatcher().runAll(List.of("test:echo one", "test:echo conflict", "test:echo three")))
                .isEqualTo(5);
        assertThat(console.out()).contains("one").doesNotContain("three");
    }

    @ParameterizedTest
    @CsvSource({"test:ehco, test:echo", "echo, test:echo", "'test echo', test:echo", "hlep, help"})
    void aMistypedCommandBringsWhatWasMeant(String typed, String meant) {
        console.run(typed);

        assertThat(console.err()).contains("There is no command").contains("Did you mean " + meant + "?");
    }

    @Test
    void aMistypedOptionBringsWhatWasMeant() {
        console.run("test:echo word --outptu json");

        assertThat(console.err()).contains("There is no option --outptu.").contains("--output");
    }

    @Test
    void aDayThatIsNoneIsRefusedWithTheFormToUse() {
        assertThat(console.run("test:echo word --on 2026-02-30")).isEqualTo(2);
        assertThat(console.err()).contains("--on").contains("'2026-02-30'").contains("as in 2026-09-16");
    }

    @Test
    void errorsAreJsonWhereJsonWasAskedFor() {
        assertThat(console.run("test:echo conflict --output json")).isEqualTo(5);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("{\"error\": {\"code\": \"CONFLICT\", \"exitCode\": 5, "
                + "\"message\": \"It is there already.\", \"hint\": \"Leave it out.\", \"id\": \"test:echo/conflict\", \"field\": null, "
                + "\"rule\": null, \"link\": \"docs/reference/errors.md#conflict\"}}\n");
    }

    @Nested
    class OfAPlugIn {

        private final Containment containment = new Containment(ThrowingCommand.class::isInstance,
                Duration.ofSeconds(2), told -> {});
        private final Console console = new Console().with(ThrowingCommand::new)
                .bringing("vendor:throw", "org.example.vendor").contained(containment);

        @ParameterizedTest
        @CsvSource({"error, StackOverflowError", "linkage, NoClassDefFoundError", "fault, IllegalStateException"})
        @DisplayName("P1: what a plug-in's command throws ends nothing but itself, and its words are kept back")
        void whatItThrowsIsToldByItsKind(String what, String kind) {
            assertThat(console.run("vendor:throw " + what)).isEqualTo(1);
            assertThat(console.err()).contains("The command could not be finished", "ThrowingCommand", kind)
                    .doesNotContain("Maya");
            assertThat(console.run("vendor:throw nothing")).isZero();
        }

        @Test
        @DisplayName("P2: after three failures a plug-in's command is asked no more")
        void afterThreeFailures() {
            for (int i = 0; i < Containment.FAILURES; i++) {
                console.run("vendor:throw fault");
            }
            assertThat(console.run("vendor:throw nothing")).isEqualTo(1);
            assertThat(console.err()).contains("is quarantined after 3 failures");
        }

        @Test
        void aRefusalOfItsOwnIsARefusal() {
            for (int i = 0; i <= Containment.FAILURES; i++) {
                console.run("vendor:throw refusal");
            }
            assertThat(console.err()).contains("There is no such thing.");
        }
    }

    @Nested
    @DisplayName("fault 49: what is typed is a word, and never a second command")
    class Typed {

        @ParameterizedTest
        @ValueSource(strings = {"$(ledger:head)", "`ledger:head`", "${user.home}", "a;ledger:head", "a|b", "a&b", "*",
                "@/etc/passwd", "<b>", "!!", "O'Brien", "%s%n", "@|bold x|@"})
        void wordsReachTheCommandAsTheyWereTyped(String word) {
            assertThat(console.run("test:echo \"" + word + "\" --output csv")).isZero();
            assertThat(console.out()).contains(word);
        }

        @Test
        void anOpenQuoteIsWrongUse() {
            assertThat(console.run("test:echo \"hello")).isEqualTo(2);
            assertThat(console.err()).contains("inside a quote");
        }

        @Test
        void anEndlessLineIsRefused() {
            assertThat(console.run("test:echo " + "x".repeat(100_000))).isEqualTo(2);
            assertThat(console.err()).contains("100010 characters").hasSizeLessThan(300);
        }

        @Test
        void aLineFeedBeginsNoSecondCommand() {
            assertThat(console.run("test:echo 'one\ntest:echo two'")).isZero();
            assertThat(console.out()).contains("\\u000A");
        }
    }

    @Test
    void helpLeadsWithExamplesAndIsTheSameByBothWays() {
        console.run("help test:echo");
        var byHelp = console.out();
        console.run("man test:echo");
        assertThat(console.out()).isEqualTo(byHelp);
        console.run("test:echo --help");

        assertThat(console.out()).isEqualTo(byHelp).isEqualTo("""
                test:echo  answer with the word that was given

                Examples
                  test:echo word --on 2026-09-16

                Usage
                  test:echo WORD [options]

                Parameters
                  WORD  the word

                Options
                  --on DATE            a day
                  --output FORMAT      text (unless given), json, csv, or plain: a record a
                                       line, tabs between
                  --columns FIELDS     only these fields of the table, by their names in JSON,
                                       with commas between
                  --where FIELD=VALUE  only rows whose field holds this; may be given repeatedly
                  --sort FIELD         rows in the order of this field; -FIELD turns it round
                  --first ROWS         so many rows at most
                  --wide               every column of a table, none narrowed
                  --no-color           no colour, as with the variable NO_COLOR
                  --quiet              no progress and no messages but errors
                  -h, --help           this text

                Fields
                  words  word, on
                """);
    }

    @Test
    void longHelpSaysWhoMayWhatItDoesWithNamesAndRecordsHowItEndsAndWhereMoreIs() {
        var every = EveryCommand.console();
        every.run("help program:export");
        var brief = every.out();

        assertThat(every.run("help program:export --long")).as(every.err()).isZero();
        var text = every.out().replaceAll("\\s+", " ");
        assertThat(every.out()).startsWith(brief);
        assertThat(text).contains("(names.export): ", "names of pupils in full", "It takes a reason: --because WHY",
                "--dry-run tries it", "cannot be one of several lines", "7 busy: nothing was done",
                "More: docs/reference/commands.md#programexport");
        assertThat(every.out().lines()).allMatch(line -> line.length() <= 80);
        var whole = every.out();
        assertThat(every.run("program:export --help --long")).isZero();
        assertThat(every.out()).isEqualTo(whole);
        assertThat(every.run("help --long")).isEqualTo(2);
    }

    @Test
    void longHelpNamesThePageOnWhichTheCommandStands() throws java.io.IOException {
        var every = EveryCommand.console();
        for (var name : every.names()) {
            var page = every.lend(name, LongHelp::page).orElseThrow().orElseThrow().split("#");

            assertThat(java.nio.file.Files.readString(java.nio.file.Path.of("..", "..").resolve(page[0])))
                    .contains("### `" + name + "`");
            assertThat(page[1]).isEqualTo(name.replace(":", ""));
        }
    }

    @Test
    void theOverviewNamesCommandsByScopeAndExitCodes() {
        console.run("help");

        assertThat(console.out()).contains("test\n  test:echo  answer with the word")
                .contains("3  checks found problems")
                .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 80));
    }
}
