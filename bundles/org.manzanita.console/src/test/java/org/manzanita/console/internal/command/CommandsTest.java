package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.console.internal.Console;

class CommandsTest {

    private final Console console = new ExampleLedger().console();

    @Test
    void whyADayDidNotEarnIsToldWithTheSectionTheEvidenceAndTheCure() {
        assertThat(console.run("credit:why P-1 2022-09-12")).isZero();
        assertThat(console.out()).isEqualTo("""
                P-1 earned no attendance for Monday 2022-09-12.
                  Agreement A-P-1, example, grade 6, school 34674470000001.
                  0 min counted, 240 min needed.

                  Refused, because
                    ✗ The agreement was not signed on that day by every party that it needs.
                      EC 51747(g)(9) [X-01] UNSIGNED
                        #14 signatures.csv:17  parentOrGuardian signed A-P-1 on 2022-09-13
                      What to do: Have the missing party sign; days before that stay unearned.
                """);
    }

    @Test
    void whyADayEarnedIsToldAsWell() {
        console.run("credit:why P-1 2022-09-13");

        assertThat(console.out()).startsWith("P-1 earned a day of attendance for Tuesday 2022-09-13.")
                .contains("✓ The agreement was signed.");
    }

    @Test
    void aDayThatWasNotTaughtHasNoFindingAndAReason() {
        console.run("credit:why P-1 2022-09-15");

        assertThat(console.out()).contains("no independent study to be judged on Thursday 2022-09-15")
                .contains("main lists the day as staffDay (entry #5)");
    }

    @Test
    void programsAreToldWhyADayHasNoFinding() {
        console.run("credit:why P-1 2022-09-15 --output json");
        assertThat(console.out()).contains("\"verdict\": \"notJudged\"", "\"code\": \"NON_SCHOOL_DAY\"",
                "\"evidence\": [\"#5\"]").doesNotContain("NO_AGREEMENT", "NOT_ENROLLED");

        console.run("credit:why P-1 2022-08-01 --output json");
        assertThat(console.out()).contains("\"code\": \"NO_AGREEMENT\"", "\"section\": \"EC 51747(g)\"",
                "\"code\": \"NOT_ENROLLED\"").doesNotContain("NON_SCHOOL_DAY");
    }

    @Test
    void programsAreGivenEveryReasonByStableNames() {
        console.run("credit:why P-1 2022-09-12 --output json");

        assertThat(console.out()).contains("\"verdict\": \"notEarned\"", "\"counted\": 0", "\"effect\": \"refuses\"",
                "\"evidence\": [\"#14\"]");
    }

    @Test
    void aPupilsMonthIsDrawnAndListed() {
        assertThat(console.run("credit:show P-1 --month 2022-09")).isZero();
        assertThat(console.out()).contains("P-1, 2022-09: 3 of 4 schooldays earned")
                .contains("12 ○  13 ●  14 ●        16 ●")
                .contains("2022-09-12 Mon  none          0 of 240 min  UNSIGNED");
    }

    @Test
    void aMistypedPupilBringsTheNearest() {
        assertThat(console.run("credit:why P1 2022-09-12")).isEqualTo(4);
        assertThat(console.err()).contains("holds nothing about a pupil P1").contains("Did you mean P-1");
    }

    @Test
    @DisplayName("fault 44, fault 46: O'Brien and Jiménez are found by a part of their name, however it was typed")
    void pupilsAreFoundByAPartOfTheirNameHoweverItWasTyped() {
        console.run("pupil:list --reveal --because asked --name \"o’brien\"");
        assertThat(console.out()).contains("P-2").contains("(1 row");

        console.run("pupil:list --reveal --because asked --name JIME\u0301NEZ");
        assertThat(console.out()).contains("P-1").contains("(1 row");
    }

    @ParameterizedTest
    @DisplayName("fault 44: what is searched for is text, and never a query")
    @ValueSource(strings = {"' OR '1'='1", "%", "_", "'; DROP TABLE entry; --", "*", ".*"})
    void whatIsSearchedForIsTextAndNeverAQuery(String part) {
        assertThat(console.run("pupil:list --reveal --because asked --name \"" + part + "\"")).isZero();

        assertThat(console.out()).contains("None.");
        console.run("pupil:list");
        assertThat(console.out()).contains("P-1", "P-2");
    }

    @Test
    void namesOfPupilsStandOnlyWhereTheyWereAskedFor() {
        for (var line : new String[]{"credit:why P-1 2022-09-12", "credit:show P-1", "agreement:list",
                "agreement:show A-P-1", "watch:list --on 2022-10-01", "program:show",
                "ledger:head"}) {
            assertThat(console.run(line)).as(line).isZero();
            assertThat(console.out()).as(line).doesNotContain("Jiménez", "Maya", "Brien");
        }
        console.run("pupil:show P-1");
        assertThat(console.out()).contains("J…").doesNotContain("Jiménez", "Maya");
        console.run("pupil:show P-1 --reveal --because asked");
        assertThat(console.out()).contains("Jiménez").contains("Maya");
    }

    @Test
    void anAgreementTellsWhoHasNotSigned() {
        console.run("agreement:show A-P-1 --output json");

        assertThat(console.out()).contains("\"party\": \"pupil\", \"needed\": true, \"signedOn\": null")
                .contains("\"party\": \"parentOrGuardian\", \"needed\": true, \"signedOn\": \"2022-09-13\"")
                .contains("\"completeFrom\": null");
    }

    @Test
    @DisplayName("fault 45, fault 48: a name that steers the terminal is shown and not sent")
    void aNameThatSteersTheTerminalIsShownAndNotSent() {
        var naughty = new ExampleLedger("\u001b[31mRed\u202E").console();

        naughty.run("pupil:list --reveal --because asked");

        assertThat(naughty.out()).contains("\\u001B[31mRed\\u202E").doesNotContain("\u001b").doesNotContain("\u202E");
    }

    @Test
    void anEntryThatIsNotThereIsNotFound() {
        assertThat(console.run("pupil:list --as-of 999")).isEqualTo(4);
        assertThat(console.err()).contains("There is no entry #999", "its last is #14");
    }

    @Test
    void aFolderThatIsNotThereIsNotFound(@TempDir Path folder) {
        assertThat(console.run("program:import '" + folder.resolve("none") + "'")).isEqualTo(4);
    }

    @Test
    void whatIsExportedCanBeImportedAgain(@TempDir Path folder) {
        assertThat(console.run("program:export '" + folder.resolve("out") + "' --because asked")).as(console.err())
                .isZero();
        console.run("program:import '" + folder.resolve("out") + "' --dry-run --output json");
        assertThat(console.out()).contains("\"recorded\": false");
    }

    @Test
    void theDemonstrationLeavesALedgerInUseAlone() {
        assertThat(console.run("demo")).isEqualTo(5);
        assertThat(console.err()).contains("needs an empty ledger");
    }
}
