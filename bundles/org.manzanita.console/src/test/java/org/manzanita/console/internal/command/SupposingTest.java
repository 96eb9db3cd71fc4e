package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.console.internal.Console;

/** {@code credit:what-if} and {@code credit:replay}: the same facts, were something else so. */
class SupposingTest {

    private static final String AS_IT_IS = "credit:why P-1 2022-09-14 --output json";

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();

    @TempDir
    Path folder;

    @Test
    void anotherReadingGainsTheDaysBeforeTheSignature() {
        assertThat(console.run("credit:what-if --set signatures=waived --period annual")).as(console.err()).isZero();

        assertThat(console.out()).contains("2022-23, supposing signatures = waived",
                "8 days would be earned, and 3 are: gained 5 days of 2 pupils, lost 0 of 0",
                "P-2", "UNSIGNED", "earned 1");
    }

    @Test
    void anotherNumberOfTheLawLosesTheDaysThatDoNotReachIt() {
        console.run("credit:what-if --set law.exampleMinutes=250 --period annual --output json");

        assertThat(console.out()).contains("\"gradeSpan\": \"4-6\"", "\"days\": 3", "\"supposedDays\": 0",
                "\"ada\": 0.75", "\"supposedAda\": 0.00", "\"difference\": -0.75", "\"supposed\": \"UNSIGNED\"");
    }

    @Test
    void severalThingsAreSupposedTogetherAndFromAFile() throws IOException {
        var file = Files.writeString(folder.resolve("next-year.txt"), """
                # what the board talks about
                signatures = waived

                figure.otherProgramsFte=10 # from the roster
                """);

        console.run("credit:what-if --file " + file + " --set law.exampleMinutes/all=240");

        assertThat(console.out().replace('\n', ' ')).contains(
                "supposing signatures = waived, figure.otherProgramsFte = 10, law.exampleMinutes/all = 240");
    }

    @Test
    void aSpreadsheetIsGivenTheDays() throws IOException {
        console.run("credit:what-if --output csv --policy " + policy("WEDNESDAY"));

        assertThat(console.out().replace("\r\n", "\n")).isEqualTo(
                """
                        pupil,from,until,days,asItIs,supposed,section,held
                        P-1,2022-09-14,2022-09-14,1,earned 1,POLICY_WEEKDAY,"Example Unified, BP 6158",The district gives no credit on a WEDNESDAY.
                        """);
    }

    @Test
    void nothingIsRecordedAndTheAnswersAfterwardsAreThoseBefore() {
        console.run(AS_IT_IS);
        var before = console.out();
        console.run("ledger:head");
        var head = console.out();

        console.run("credit:what-if --set signatures=waived --set law.exampleMinutes=1");

        console.run("ledger:head");
        assertThat(console.out()).isEqualTo(head);
        console.run(AS_IT_IS);
        assertThat(console.out()).isEqualTo(before);
    }

    @Test
    void whatCannotBeSupposedIsSaidWithWhatCan() {
        assertThat(console.run("credit:what-if")).isEqualTo(2);
        assertThat(console.err()).contains("Nothing is supposed");

        console.run("credit:what-if --set law.exampleMinute=250");
        assertThat(console.err()).contains("The law has no parameter 'exampleMinute'.", "exampleMinutes");

        console.run("credit:what-if --set law.exampleMinutes=many");
        assertThat(console.err()).contains("exampleMinutes is 240, so it can only be another number");

        console.run("credit:what-if --set policy.assignment.maxSchooldays=5");
        assertThat(console.err()).contains("--policy FILE");

        console.run("credit:what-if --set signatures");
        assertThat(console.err()).contains("'signatures' does not say what to suppose");
    }

    @Test
    void anotherRevisionOfThePolicyListsPupilsDaysAndAdaWithTheReason() throws IOException {
        assertThat(console.run("credit:replay --policy " + policy("WEDNESDAY"))).isZero();

        assertThat(console.out()).contains("under policy weekdays as policy.txt has it: 2 days earned, and 3 as it",
                "Days lost: 1, of 1.", "POLICY_WEEKDAY", "0.75", "0.50", "-0.25");
        console.run("credit:replay --output json --policy " + policy("WEDNESDAY"));
        assertThat(console.out()).contains("\"held\": \"The district gives no credit on a WEDNESDAY.\"",
                "\"section\": \"Example Unified, BP 6158\"");
    }

    @Test
    void underThePolicyThatIsInForceNothingDiffers() throws IOException {
        console.run("credit:replay --output json --policy " + policy("SUNDAY"));
        var once = console.out();
        console.run("credit:replay --output json --policy " + policy("SUNDAY"));

        assertThat(once).isEqualTo(console.out()).contains("\"days\": []", "\"difference\": 0.00");
    }

    @Test
    void aPolicyFileWithFaultsIsRefusedWithThem() throws IOException {
        assertThat(console.run("credit:replay --policy " + policy("Someday"))).isNotZero();

        assertThat(console.err()).contains("'Someday' is no weekday.");
    }

    @Test
    void aReplayUnderNothingElseIsRefused() {
        assertThat(console.run("credit:replay")).isEqualTo(2);

        assertThat(console.err()).contains("--law 2023-24", "--policy FILE");
    }

    private Path policy(String text) throws IOException {
        return Files.writeString(folder.resolve("policy.txt"), text + "\n");
    }
}
