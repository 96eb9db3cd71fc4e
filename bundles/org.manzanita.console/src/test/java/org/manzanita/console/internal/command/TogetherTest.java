package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.Journal.Kind;
import org.manzanita.access.Journal.Line;
import org.manzanita.access.Role;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.Console;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntryId;
import org.manzanita.model.Setting;
import picocli.CommandLine.Command;

/** Lines of a file that are done whole or not at all. */
class TogetherTest {

    private static final EntryId BEFORE = new EntryId(14);

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();
    private final ArrayList<Duration> pauses = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void eachLineSeesWhatThoseBeforeItRecordAndEverythingIsAddedAtTheEnd() throws IOException {
        var script = script("ledger:head", signedOn("2022-09-14"), "credit:show P-2 --output csv",
                signedOn("2022-09-13"), "pupil:list", "ledger:head");

        assertThat(whole(script)).as(console.err()).isZero();

        // The second import takes back what the first would have recorded: its entry is known by its number.
        assertThat(console.err()).contains("Every line was done, and all of it is in the ledger now: 3467447 #15-#17.");
        assertThat(console.out()).contains("Added once every line is done: 3467447 #15-#15.",
                "Added once every line is done: 3467447 #16-#17.");
        assertThat(console.out()).containsPattern("2022-09-14,[^\n]*earned").doesNotContainPattern(
                "2022-09-13,[^\n]*,earned");
        assertThat(example.ledger.head(ExampleLedger.LEA)).isEqualTo(new EntryId(17));
        assertThat(example.ledger.verify(ExampleLedger.LEA).intact()).isTrue();
        console.run("credit:show P-2 --output csv");
        assertThat(console.out()).containsPattern("2022-09-13,[^\n]*earned");
        var hash = example.ledger.headHash(ExampleLedger.LEA);
        assertThat(imports(Kind.OUTCOME)).hasSize(2).allSatisfy(line -> {
            assertThat(line.exitCode()).isZero();
            assertThat(line.digests()).endsWith(">" + hash);
        }).extracting(Line::recorded).containsExactly("3467447 #15-#15", "3467447 #16-#17");
    }

    @Test
    void nothingIsRecordedIfOneLineIsNotDone() throws IOException {
        var hash = example.ledger.headHash(ExampleLedger.LEA);
        var script = script(signedOn("2022-09-14"), "pupil:show NOBODY", signedOn("2022-09-13"));

        assertThat(whole(script)).isEqualTo(4);

        assertThat(console.err()).contains("Line 2 was not done, so nothing of this file was recorded.");
        assertThat(example.ledger.head(ExampleLedger.LEA)).isEqualTo(BEFORE);
        assertThat(example.ledger.headHash(ExampleLedger.LEA)).isEqualTo(hash);
        assertThat(imports(Kind.INTENT)).hasSize(1);
        assertThat(imports(Kind.OUTCOME)).extracting(Line::exitCode, Line::recorded, Line::digests)
                .containsExactly(tuple(4, "", ""));
        // What the file was to record is gone, and does not show in what is done afterwards.
        console.run("ledger:head");
        assertThat(console.out()).contains(hash);
    }

    /** Rows of names that go with a batch are seen by its lines, and dropped with it. */
    @Test
    void namesGoTheSameWay() throws IOException {
        var line = importing("named", "pupils.csv", """
                pupil,birthDate,ssid,group,lastName,firstName
                P-1,2011-03-01,,,Newly,Named
                """);

        assertThat(whole(script(line, "pupil:list --name Newly --reveal --because asked", "pupil:show NOBODY")))
                .as(console.err())
                .isEqualTo(4);
        assertThat(console.out()).contains("P-1");
        assertThat(example.ledger.names(ExampleLedger.LEA)).extracting(name -> name.lastName()).doesNotContain("Newly");

        assertThat(whole(script(line))).as(console.err()).isZero();
        assertThat(example.ledger.names(ExampleLedger.LEA)).extracting(name -> name.lastName()).contains("Newly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"access:grant jdoe clerk --of 34674470000001", "ledger:backup copy.zip", "pupil:lits",
            "period:certify annual --as-of 14", "program:export out", "log:export x", "canary:add P-1",
            "pupil:list 'open",
            "watch 'access:grant jdoe clerk --of 34674470000001'"})
    void aLineThatDoesMoreThanToRecordIsRefusedBeforeAnythingBegins(String line) throws IOException {
        assertThat(whole(script(signedOn("2022-09-14"), line))).isEqualTo(2);

        assertThat(console.err()).contains("Line 2 cannot be done, so no line was run and nothing was recorded.");
        assertThat(console.out()).isEmpty();
        assertThat(imports(Kind.INTENT)).isEmpty();
        assertThat(example.access.people().isFresh()).isTrue();
    }

    @Test
    void whatIsOnlyTriedMayStandBesideAndIsTriedBehindTheLinesBefore() throws IOException {
        var script = script(signedOn("2022-09-14"), signedOn("2022-09-13") + " --diff",
                "access:grant jdoe clerk --of 34674470000001 --dry-run");

        assertThat(whole(script)).as(console.err()).isZero();

        assertThat(console.out()).containsPattern("- +#15").contains("Nothing was changed.");
        assertThat(example.ledger.head(ExampleLedger.LEA)).isEqualTo(new EntryId(15));
    }

    @Test
    void ifSomebodyElseIsFasterNothingIsRecordedAndAllOfItIsDoneAgainWhereThatWasAskedFor() throws IOException {
        var isFaster = new AtomicBoolean(true);
        console.with(() -> new FasterCommand(example.ledger, isFaster));
        var script = script(signedOn("2022-09-14"), "test:faster");

        assertThat(whole(script)).isEqualTo(7);
        assertThat(console.err())
                .contains("Somebody else added to the ledger of 3467447 meanwhile: it ends with #15, and"
                        + " with #14 when this was begun. Nothing of this was recorded.");
        assertThat(example.ledger.head(ExampleLedger.LEA)).isEqualTo(new EntryId(15));
        assertThat(imports(Kind.OUTCOME)).extracting(Line::exitCode).containsExactly(7);

        isFaster.set(true);
        assertThat(whole(script, "--retry", "1", "--delay", "30")).as(console.err()).isZero();
        assertThat(pauses).containsExactly(Duration.ofSeconds(30));
        assertThat(console.err()).contains("all of it is in the ledger now: 3467447 #17-#17.");
    }

    @Test
    void eachLineTakesItsOwnRight() throws IOException {
        example.access.people().appoint(People.of("pupil", Role.PUPIL, "P-1"));
        console.as("pupil");

        assertThat(whole(script("access:whoami", signedOn("2022-09-14")))).isEqualTo(6);
        assertThat(console.out()).isEmpty();
    }

    /** Of each of them DryRunTest sees that it does nothing else. */
    @Test
    void ofTheseCommandsImportsAloneMayBeDoneTogether() {
        var marked = console.names().stream().filter(name -> console
                .lend(name, command -> command.needs().filter(Needs::onlyRecords).isPresent()).orElseThrow()).toList();

        assertThat(marked).containsExactly("calendar:import", "program:import", "roster:import");
    }

    private List<Line> imports(Kind kind) {
        return console.journal().lines().stream()
                .filter(line -> line.kind() == kind && line.command().startsWith("program:import")
                        && !line.command().contains("--diff"))
                .toList();
    }

    /** A line that records that the parent signed for P-2. */
    private String signedOn(String day) throws IOException {
        return importing("signed-" + day, "signatures.csv", """
                agreementId,pupil,party,signer,signedOn,method,receivedOn,evidence
                A-P-2,P-2,parentOrGuardian,parent,%s,paper,,
                """.formatted(day));
    }

    private String importing(String name, String table, String rows) throws IOException {
        var folderOfRows = Files.createDirectories(folder.resolve(name));
        Files.writeString(folderOfRows.resolve("lea.csv"),
                "lea,name,entityType,county\n3467447,Example Unified,district,Sacramento\n");
        Files.writeString(folderOfRows.resolve(table), rows);
        return "program:import '" + folderOfRows + "'";
    }

    private Path script(String... lines) throws IOException {
        return Files.writeString(folder.resolve("lines.txt"), String.join("\n", lines) + "\n");
    }

    private int whole(Path script, String... more) {
        var options = new ArrayList<>(List.of("--all-or-nothing"));
        options.addAll(List.of(more));
        return console.file(script, pauses::add, options.toArray(String[]::new));
    }

    /** Adds to the ledger as somebody else would, once. */
    @Command(name = "test:faster", description = "be faster than others")
    @Needs("law.see")
    private static final class FasterCommand implements ConsoleCommand {

        private final Ledger ledger;
        private final AtomicBoolean isFaster;

        private FasterCommand(Ledger ledger, AtomicBoolean isFaster) {
            this.ledger = ledger;
            this.isFaster = isFaster;
        }

        @Override
        public Answer run(Progress progress) {
            if (isFaster.getAndSet(false)) {
                var setting = new Setting("signatures", "required", LocalDate.of(2022, 7, 1), Optional.empty(),
                        "the board");
                CompletableFuture.runAsync(() -> ledger.append(new Submission(ExampleLedger.LEA, "another",
                        List.of(new Submission.Line(setting, "")), List.of()))).join();
            }
            return Answer.of();
        }
    }
}
