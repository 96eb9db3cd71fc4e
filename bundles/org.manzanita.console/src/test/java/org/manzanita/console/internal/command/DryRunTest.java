package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.Role;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.Console;
import org.manzanita.model.EntryId;
import picocli.CommandLine.Command;

/** What every command that changes something does when it is only tried. */
class DryRunTest {

    private static final String NOTHING = "Nothing was changed.";

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();

    @TempDir
    Path folder;

    static Stream<String> changing() {
        var console = EveryCommand.console();
        return console.names().stream().filter(name -> console
                .lend(name, command -> command.needs().filter(Needs::changes).isPresent()).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("changing")
    void nothingIsChangedByADryRun(String name) throws IOException {
        Files.createDirectories(Path.of("target", "dry"));
        var before = state();

        int code = console.run(name + " " + arguments(name) + " --dry-run");
        boolean onlyRecords = console.lend(name, command -> command.needs().orElseThrow().onlyRecords()).orElseThrow();

        assertThat(code).as(console.err()).isIn(0, 1, 3, 4, 5);
        assertThat(state()).isEqualTo(before);
        if (code == 0) {
            assertThat(console.out()).contains("What would be different", NOTHING);
            // Lines of such commands are done whole or not at all, and nothing but entries can be let go of.
            assertThat(onlyRecords && console.out().contains("\nIt ")).isFalse();
        } else {
            assertThat(console.out() + console.err()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void everyCommandThatChangesSomethingSaysHowThatIsUndone(String name) {
        assertThat(console.lend(name, command -> command.needs().orElseThrow().undo()).orElseThrow()).isNotBlank();
        console.run("help " + name);
        assertThat(console.out()).contains("To undo it: ", "--dry-run", "--diff");
    }

    private String arguments(String name) {
        return switch (name) {
            case "access:grant" -> "jdoe clerk --of 34674470000001";
            case "access:revoke" -> "nobody clerk";
            case "access:approve" -> "00000000";
            case "calpads:write", "log:export", "ledger:backup", "ledger:export" -> "target/dry/made";
            case "activity:sheet" -> "pom.xml target/dry/made";
            case "calendar:import" -> "pom.xml --calendar main --from 2022-08-15 --until 2023-06-02";
            case "demo", "log:accept-time" -> "";
            case "exchange:read" -> "tab-separated pom.xml --to target/dry/made";
            case "ledger:accept-loss" -> ExampleLedger.LEA.value();
            case "ledger:redact" -> "P-1 --by me --reason 'EC 49070'";
            case "program:export" -> "target/dry/folder";
            case "roster:import-ends" -> "pom.xml --because 'two schools closed'";
            case "period:certify" -> "Annual --on 2023-07-01 --as-of " + example.ledger.head(ExampleLedger.LEA).value();
            case "report:plot" -> "exposure target/dry/plot.svg";
            default -> "pom.xml";
        };
    }

    /** Everything that a command could change here. */
    private Map<String, String> state() throws IOException {
        var state = new TreeMap<String, String>();
        state.put("hash", example.ledger.headHash(ExampleLedger.LEA));
        state.put("head", example.ledger.head(ExampleLedger.LEA).toString());
        state.put("names", example.ledger.names(ExampleLedger.LEA).toString());
        state.put("people", example.access.people().all().toString() + example.access.people().isFresh());
        state.put("requests", example.access.approvals().open().toString());
        state.put("canaries", example.access.canaries().all().toString());
        state.put("keys", example.access.keys().all().toString());
        try (var files = Files.walk(Path.of("target", "dry"))) {
            files.forEach(file -> state.put(file.toString(), ""));
        }
        return state;
    }

    @Test
    void anImportIsTriedByTheRealRulesAndTheDaysThatComeOutOtherwiseAreShown() throws IOException {
        signed("A-P-2,P-2");
        var head = example.ledger.head(ExampleLedger.LEA);

        assertThat(console.run("program:import '" + folder + "' --dry-run")).as(console.out() + console.err()).isZero();

        assertThat(console.out()).contains("1 row added", "signatures", NOTHING,
                "1 pupil was judged before and after");
        assertThat(console.out()).containsPattern("P-2 +2022-09-13 +2022-09-16 +3 +UNSIGNED +earned 1");
        assertThat(example.ledger.head(ExampleLedger.LEA)).isEqualTo(head);
        var judged = console.out().substring(console.out().indexOf("Days that would"));

        assertThat(console.run("program:import '" + folder + "'")).as(console.err()).isZero();
        assertThat(console.out()).contains("Added to the ledger: 3467447 #15-#15.",
                "To undo it: import the right rows");
        console.run("credit:show P-2 --output csv");
        assertThat(judged).contains("earned 1");
        assertThat(console.out()).contains("2022-09-13").contains("earned");
    }

    @Test
    void theDifferenceShowsEachEntryAndWhatItTakesTheStandOf() throws IOException {
        signed("A-P-2,P-2");
        console.run("program:import '" + folder + "'");
        Files.writeString(folder.resolve("signatures.csv"),
                Files.readString(folder.resolve("signatures.csv")).replace("2022-09-13", "2022-09-14"));

        assertThat(console.run("program:import '" + folder + "' --diff")).as(console.out() + console.err()).isZero();

        assertThat(console.out().replaceAll("\\s+", " ")).contains("- #15 signatures", "+ #17 signatures",
                "signedOn=2022-09-14");
        console.run("program:import '" + folder + "' --diff --output json");
        assertThat(console.out()).contains("\"change\": \"-\"", "\"change\": \"+\"", "\"changed\": false",
                "\"recorded\": false");
    }

    @Test
    void aRoleIsGivenOnPaperAloneAndTheLineOfTheListIsShown() {
        assertThat(console.run("access:grant jdoe clerk --of 34674470000001 --dry-run")).isZero();
        assertThat(console.out().replaceAll("\\s+", " ")).contains("It adds tester administrator",
                "It adds jdoe clerk 34674470000001", NOTHING);

        assertThat(console.run("access:grant jdoe clerk --of 34674470000001")).isZero();
        assertThat(console.out()).contains("To undo it: access:revoke jdoe clerk");
        assertThat(console.run("access:revoke jdoe clerk")).as(console.err()).isZero();
    }

    @Test
    void aFileIsTriedAtItsPlaceAndWhatStandsThereIsInTheWayAsItWouldBe() throws IOException {
        var plot = folder.resolve("claims.svg");

        assertThat(console.run("report:plot exposure '" + plot + "' --dry-run")).as(console.err()).isZero();
        assertThat(console.out()).contains("It writes ", "claims.svg", "bytes");
        assertThat(plot).doesNotExist();

        Files.writeString(plot, "stands here");
        assertThat(console.run("report:plot exposure '" + plot + "' --dry-run")).isEqualTo(5);
        assertThat(console.run("report:plot exposure '" + plot + "' --dry-run --replace")).isZero();
        assertThat(console.out()).contains("It replaces ");
        assertThat(plot).hasContent("stands here");
        assertThat(console.run("report:plot exposure '" + folder.resolve("none/claims.svg") + "' --dry-run"))
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/records", "https://example.org/roster.zip", "file:///etc",
            "ftp://example.org/x", "jar:file:/x!/y", "//server/share"})
    @DisplayName("fault 53: nothing is loaded by an address of the network")
    void nothingIsLoadedByAnAddress(String address) {
        for (var command : List.of("program:import", "roster:import", "ledger:import --because asked",
                "ledger:restore --because asked",
                "policy:check", "calpads:check")) {
            assertThat(console.run(command + " '" + address + "'")).as(command + console.err()).isIn(3, 4);
        }
        assertThat(
                console.run("calendar:import '" + address + "' --calendar main --from 2022-08-15 --until 2023-06-02"))
                .isEqualTo(4);
        assertThat(console.run("exchange:read tab-separated '" + address + "' --to target/made-of-tests"))
                .isEqualTo(4);
        assertThat(console.run("activity:sheet '" + address + "' target/sheet-of-tests.csv")).isEqualTo(4);
    }

    @Test
    @DisplayName("fault 57: a folder that is gone is named in one line")
    void aFolderThatIsGoneIsNamed() {
        var gone = folder.resolve("gone");

        for (var line : List.of("report:plot exposure '" + gone + "/plot.svg'", "log:export '" + gone + "/log'")) {
            assertThat(console.run(line)).as(line + console.err()).isEqualTo(6);
            assertThat(console.err().lines().filter(said -> said.contains("cannot be written"))).hasSize(1);
            assertThat(console.err()).contains(gone.toString()).doesNotContain("\tat ");
        }
    }

    @Test
    void aDryRunTakesNoSecondPersonAndSaysThatTheWorkDoes() {
        console.access().people().appoint(People.of("one", Role.ADMINISTRATOR));
        console.access().people().appoint(People.of("two", Role.ADMINISTRATOR));
        console.as("one");

        assertThat(console.run("ledger:redact P-1 --by me --reason EC49070 --dry-run")).as(console.err()).isZero();

        assertThat(console.out()).contains("It takes a second person", "It takes the name of P-1 out");
        assertThat(example.ledger.names(ExampleLedger.LEA).toString()).contains("P-1");
        assertThat(example.access.approvals().open()).isEmpty();
    }

    @Test
    void whatCannotBeTakenBackIsConfirmedWithItsName() {
        var line = "ledger:redact P-1 --by me --reason EC49070";

        assertThat(console.run(line)).isEqualTo(2);
        assertThat(console.err()).contains("cannot be taken back", "--confirm P-1", "--dry-run");
        assertThat(console.run(line + " --confirm P-2")).isEqualTo(2);
        assertThat(example.ledger.name(ExampleLedger.LEA, "P-1")).isPresent();
        assertThat(console.run(line + " --confirm P-1")).as(console.err()).isZero();
    }

    static Stream<String> severe() {
        var console = EveryCommand.console();
        return console.names().stream().filter(name -> console
                .lend(name, command -> command.needs().filter(Needs::severe).isPresent()).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("severe")
    void whatCannotBeTakenBackTakesAReasonThatIsPutOnRecord(String name) {
        var line = name + " " + arguments(name);

        console.run(line + " --dry-run");
        assertThat(console.journal().lines().getFirst().command()).containsPattern(
                "--(reason 'EC 49070'|because 'two schools closed')");
        assertThat(console.run(line.replaceAll(" --(reason|because) '[^']*'", ""))).isEqualTo(2);
        assertThat(console.err()).containsPattern("Something is missing: (TEXT|WHY)");
    }

    @Test
    void aCommandThatChangesNothingHasNoDryRun() {
        assertThat(console.run("pupil:list --dry-run")).isEqualTo(2);
    }

    @Test
    void aCommandThatDoesNotSayHowItIsUndoneIsNotTriedForItMightBeDone() {
        console.with(Careless::new);

        assertThat(console.run("test:careless --dry-run")).isEqualTo(2);
        assertThat(console.err()).contains("There is no option --dry-run");
        assertThat(console.run("test:careless")).isZero();
    }

    @Command(name = "test:careless", description = "change something")
    @Needs(value = "law.see", changes = true)
    private static final class Careless implements ConsoleCommand {

        @Override
        public Answer run(Progress progress) {
            return Answer.of();
        }
    }

    /** A program folder in which the parent of one agreement signed on 13 September. */
    private void signed(String whose) throws IOException {
        assertThat(console.run("program:export '" + folder + "' --because asked")).as(console.err()).isZero();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> !each.endsWith("signatures.csv") && !each.endsWith("lea.csv"))
                    .toList()) {
                Files.delete(file);
            }
        }
        var file = folder.resolve("signatures.csv");
        var heading = Files.readAllLines(file).getFirst();
        Files.writeString(file, heading + "\r\n" + Files.readAllLines(file).get(1).replace("A-P-1,P-1", whose)
                + "\r\n" + Files.readAllLines(file).get(1) + "\r\n");
        assertThat(example.ledger.head(ExampleLedger.LEA)).isEqualTo(new EntryId(14));
    }
}
