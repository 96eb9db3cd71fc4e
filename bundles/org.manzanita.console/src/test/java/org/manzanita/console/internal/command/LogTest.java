package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Appointment;
import org.manzanita.access.Journal.Kind;
import org.manzanita.access.Role;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.Console;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Permission;
import org.manzanita.model.PupilId;
import org.manzanita.model.Sets;
import picocli.CommandLine.Command;

/** What is put on record of commands. */
class LogTest {

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();

    @Test
    void everyCommandIsOnRecordBeforeAndAfter() {
        console.run("credit:why P-1 2022-09-12");
        console.run("credit:why P-9 2022-09-12");

        assertThat(console.journal().lines()).extracting(line -> line.kind()).containsExactly(Kind.INTENT, Kind.OUTCOME,
                Kind.INTENT, Kind.OUTCOME);
        assertThat(console.journal().lines()).extracting(line -> line.exitCode()).containsExactly(-1, 0, -1, 4);
        assertThat(console.journal().lines().getFirst()).satisfies(line -> {
            assertThat(line.command()).isEqualTo("credit:why P-1 2022-09-12");
            assertThat(line.caller().person()).isEqualTo("tester");
            assertThat(line.right()).isEqualTo("agreement.read");
        });
    }

    @Test
    void whatWasRefusedIsOnRecord() {
        console.access().people().appoint(new Appointment("operator", Role.OPERATOR, Optional.empty(),
                new TreeSet<>(), LocalDate.of(2020, 1, 1), Optional.empty(), "test", LocalDate.of(2020, 1, 1)));
        console.as("operator").run("program:export out");

        assertThat(console.journal().lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.REFUSED);
            assertThat(line.command()).isEqualTo("program:export out");
        });
    }

    @Test
    void namesThatWereLookedForAreNotOnRecordAndThoseThatWereShownAreCounted() {
        console.run("pupil:list --reveal --because asked --name Maya");
        console.run("pupil:list --reveal --because asked --name=Maya");
        console.run("pupil:list");

        assertThat(console.journal().lines()).extracting(line -> line.command())
                .noneMatch(told -> told.contains("Maya"))
                .contains("pupil:list --reveal --because asked --name …",
                        "pupil:list --reveal --because asked --name=…");
        assertThat(console.journal().lines()).extracting(line -> line.names()).containsExactly(0, 2, 0, 2, 0, 0);
    }

    @Test
    @DisplayName("fault 61: while nothing can be put on record, only what shows the state of the platform runs")
    void aJournalThatIsBlockedStopsAllButTheState() throws IOException {
        Files.createDirectories(console.journalFolder().resolve("commands.jsonl"));

        for (var line : new String[]{"pupil:list", "credit:why P-1 2022-09-12", "law:list", "program:show", "demo"}) {
            assertThat(console.run(line)).as(line).isEqualTo(1);
            assertThat(console.out()).as(line).isEmpty();
            assertThat(console.err()).contains("Nothing can be put on record");
        }
        assertThat(console.run("help")).isZero();
        assertThat(console.run("pupil:list --help")).isZero();
        assertThat(console.run("feature:list")).isZero();
        assertThat(console.run("feature:doctor")).isZero();
    }

    @Test
    @DisplayName("fault 61: a record of commands that was tampered with is found")
    void aTamperedJournalIsFound() throws IOException {
        console.run("law:list");
        console.run("log:verify");
        assertThat(console.out()).contains("Every record is as it was written.");
        var file = console.journalFolder().resolve("commands.jsonl");
        Files.writeString(file, Files.readString(file).replace("law:list", "law:LIST"));

        assertThat(console.run("log:verify")).isEqualTo(3);
        assertThat(console.out()).contains("Record 1 is not as it was written");
    }

    @Test
    void theRecordIsWrittenAsJsonLinesThatAnyoneCanHoldAgainstTheirChain(@TempDir Path folder)
            throws IOException, NoSuchAlgorithmException {
        console.run("law:list");
        console.run("pupil:list --name 'Q\"]\\x'");
        var file = folder.resolve("out.jsonl");
        assertThat(console.run("log:export " + file)).as(console.err()).isZero();

        var before = "0".repeat(64);
        for (var line : Files.readAllLines(file)) {
            int cut = line.lastIndexOf(",\"hash\":\"");
            var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((line.substring(0, cut) + "}").getBytes(StandardCharsets.UTF_8)));
            assertThat(line).contains("\"before\":\"" + before + "\"").endsWith("\"hash\":\"" + hash + "\"}");
            before = hash;
        }
        assertThat(Files.readAllLines(file)).hasSize(5);
        assertThat(console.run("log:export " + file)).as("a file that is there").isEqualTo(5);
    }

    @Test
    @DisplayName("RFC 5424")
    void theRecordIsWrittenAsSyslogALineForEachEvent(@TempDir Path folder) throws IOException {
        console.run("law:show 'x\"]\\\ny'");
        console.access().people().appoint(new Appointment("operator", Role.OPERATOR, Optional.empty(), new TreeSet<>(),
                LocalDate.of(2020, 1, 1), Optional.empty(), "test", LocalDate.of(2020, 1, 1)));
        console.access().people().appoint(new Appointment("asmith", Role.ADMINISTRATOR, Optional.empty(),
                new TreeSet<>(), LocalDate.of(2020, 1, 1), Optional.empty(), "test", LocalDate.of(2020, 1, 1)));
        console.as("operator").run("program:export out");
        var file = folder.resolve("out.log");
        assertThat(console.as("asmith").run("log:export " + file + " --as syslog --after 1")).as(console.err())
                .isZero();

        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3).allMatch(line -> line.matches(
                "<1(08|09|10)>1 \\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z - manzanita - (INTENT|OUTCOME|REFUSED) "
                        + "\\[command@32473( [a-zA-Z]+=\"([^\"\\\\\\]]|\\\\[\"\\\\\\]])*\")+\\]"));
        assertThat(lines.getFirst()).startsWith("<109>1 ").contains("number=\"2\"", "of=\"1\"", "exitCode=\"4\"",
                "command=\"law:show ");
        assertThat(lines.get(1)).startsWith("<108>1 ").contains("REFUSED", "person=\"operator\"",
                "command=\"program:export out\"");
        assertThat(lines.getLast()).contains("roles=\"administrator\"", "leas=\"*\"");
    }

    @Test
    void aRoleUsedOnTheDayOnWhichItsHolderGaveItToHimselfIsMarked() {
        console.as("founder").run("access:grant founder clerk --of 34674470000001");
        console.run("reports:nothing");
        assertThat(console.run("pupil:list")).isZero();

        assertThat(console.run("log:readers --output json")).as(console.err()).isZero();
        assertThat(console.out()).contains("a role used on the day on which its holder gave it to himself",
                "\"command\": \"pupil:list\"");
    }

    @Test
    void aSessionIsListedAndAnUnknownOneIsNot() {
        console.run("law:list");

        assertThat(console.run("log:session session-1")).isZero();
        assertThat(console.out()).contains("law:list");
        assertThat(console.run("log:session other")).isEqualTo(4);
        console.run("log:list --person tester --output csv");
        assertThat(console.out()).contains("law:list", "test,session-1");
    }

    /** Records that the parent of P-1 gave permission. */
    @Command(name = "test:record")
    @Needs(value = "records.import", changes = true)
    private static final class RecordCommand implements ConsoleCommand {

        private final Ledger ledger;

        RecordCommand(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public Answer run(Progress progress) {
            ledger.append(new Submission(ledger.leas().getFirst(), "a clerk", List.of(new Submission.Line(
                    new Permission("A-P-1", new PupilId("P-1"), LocalDate.of(2022, 9, 1), Sets.of("dates")),
                    "permissions.csv:2")), List.of()));
            return Answer.of();
        }
    }

    @Test
    void whoChangedAPupilsRecordIsToldByTheCommandThatDidIt() {
        console.with(() -> new RecordCommand(example.ledger));
        assertThat(console.run("test:record")).as(console.err()).isZero();

        assertThat(console.run("log:who-changed P-1 --output csv")).isZero();
        assertThat(console.out().lines().filter(line -> line.contains("permissions.csv")))
                .singleElement().asString().contains("a clerk", "tester", "session-1");
        assertThat(console.out().lines().filter(line -> line.contains("pupils.csv:2")))
                .singleElement().asString().doesNotContain("session-1");
    }
}
