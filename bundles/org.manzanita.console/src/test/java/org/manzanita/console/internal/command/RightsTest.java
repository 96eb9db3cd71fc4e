package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.access.Acting;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.access.Tables;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.Console;
import org.manzanita.console.internal.EchoCommand;
import org.manzanita.console.internal.RemoteEntry;
import org.manzanita.model.LeaId;
import picocli.CommandLine.Model.CommandSpec;

/** Who may run which command, through the console. */
class RightsTest {

    private static final int NOT_ALLOWED = 6;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Console console = new ExampleLedger().console();

    /** A console for each role, since one takes a while to make. */
    private static final Map<Role, Console> OF_ROLES = new EnumMap<>(Role.class);

    private static Console of(Role role) {
        return OF_ROLES.computeIfAbsent(role, each -> {
            var made = new ExampleLedger().console().forgetful();
            appoint(made, "someone", each, "P-1", "T-1", "34674470000001");
            return made.as("someone");
        });
    }

    private void appoint(String person, Role role, String... of) {
        appoint(console, person, role, of);
    }

    private static void appoint(Console console, String person, Role role, String... of) {
        console.access().people().appoint(new Appointment(person, role, Optional.of(new LeaId("3467447")),
                new TreeSet<>(Set.of(of)), LONG_AGO, Optional.empty(), "test", LONG_AGO));
    }

    static Stream<Arguments> commandsAndRoles() {
        var console = EveryCommand.console();
        return console.names().stream()
                .flatMap(name -> Stream.of(Role.values()).map(role -> Arguments.of(name, role)));
    }

    /** What the matrix says in its own text, and not through the code that reads it. */
    private static String cell(String right, Role role) {
        var lines = Tables.lines("matrix.tsv");
        int column = List.of(lines.getFirst().split("\t", -1)).indexOf(role.code());
        var row = lines.stream().map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals(right.split("/", -1)[0])).findFirst().orElseThrow();
        return row[column];
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("commandsAndRoles")
    void aCommandIsForTheRolesThatTheMatrixSays(String name, Role role) {
        var console = of(role);
        var needs = console.lend(name, command -> command.needs().orElseThrow()).orElseThrow();
        var cell = cell(needs.value(), role);
        var part = cell.contains(":") ? cell.substring(cell.indexOf(':') + 1) : "";
        boolean may = !cell.equals("-") && (part.isEmpty() || needs.value().endsWith("/" + part));
        boolean needsSecond = cell.replaceAll(":.*", "").endsWith("2") && !needs.value().startsWith("people.grant");

        int code = console.run(example(name));

        assertThat(code == NOT_ALLOWED).as(console.err()).isEqualTo(!may || needsSecond);
        if (code == NOT_ALLOWED) {
            assertThat(console.out()).isEmpty();
            assertThat(console.err()).contains(may ? "takes a second person" : "someone is " + role.title());
        }
    }

    /** Whoever comes in by a key is refused the same, and where the key opens another role alone, everything. */
    @ParameterizedTest(name = "{0} by {1}, by SSH")
    @MethodSource("commandsAndRoles")
    void aCommandIsForNobodyElseByTheOtherDoor(String name, Role role) {
        var console = of(role);
        var needs = console.lend(name, command -> command.needs().orElseThrow()).orElseThrow();
        var cell = cell(needs.value(), role);
        var part = cell.contains(":") ? cell.substring(cell.indexOf(':') + 1) : "";
        boolean may = !cell.equals("-") && (part.isEmpty() || needs.value().endsWith("/" + part));
        var other = role == Role.VENDOR ? Role.PUPIL : Role.VENDOR;

        for (var only : List.of(may ? Set.of(other) : Set.<Role>of())) {
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            var caller = new Caller("someone", "ssh", "session-2", "10.4.0.17", "SHA256:key", only);
            int code = new RemoteEntry(console, type -> List.of(), Optional.empty(), console.access(),
                    console.journal()).run(caller, Set.of(), example(name), out, err);
            assertThat(code).as(name + " in " + only + err).isEqualTo(NOT_ALLOWED);
            assertThat(out.size()).isZero();
        }
    }

    @Test
    void moreThanFiveHundredNamesInAnHourTakeASecondPersonAndAreMarked() {
        appoint("one", Role.ADMINISTRATOR);
        appoint("two", Role.ADMINISTRATOR);
        console.as("one");
        var line = "pupil:list --reveal";
        for (int time = 1; time <= 250; time++) {
            seen(2);
        }

        assertThat(console.run(line)).isEqualTo(NOT_ALLOWED);
        assertThat(console.out()).doesNotContain("Jiménez");
        assertThat(console.err().replaceAll("\\s+", " ")).contains("One person may see 500 within an hour");
        var code = console.err().replaceAll("(?s).*access:approve\\s+(\\d+).*", "$1");
        assertThat(console.run("pupil:list")).as("masked ones are not counted").isZero();
        assertThat(console.run("access:approve " + code)).as("by himself").isEqualTo(NOT_ALLOWED);
        assertThat(console.as("two").run("access:approve " + code)).as(console.err()).isZero();
        assertThat(console.as("one").run(line)).as(console.err()).isZero();
        assertThat(console.out()).contains("Jiménez");
        assertThat(console.run(line)).as("a second time").isEqualTo(NOT_ALLOWED);

        assertThat(console.as("two").run("log:readers --output json")).isZero();
        assertThat(console.out()).contains("\"person\": \"one\", \"names\": 502",
                "more names than one person may see in an hour");
    }

    /** Puts on record that the one who asks was shown names. */
    private void seen(int names) {
        var right = Right.of("names.see");
        var caller = new Caller("one", "test", "session-1", "");
        var acting = new Acting(caller, right, console.access().demand(caller, right), Optional.empty());
        acting.saw(names);
        console.journal().ended(console.journal().intend(acting, "earlier", false), acting, "earlier", 0,
                Duration.ZERO);
    }

    @Test
    void anAnswerThatIsNotOfTheWholeLeaSaysSo() {
        appoint("principal", Role.PRINCIPAL, "34674470000001");
        appoint("asmith", Role.ADMINISTRATOR);
        var said = "Limited to one's own schools (34674470000001): this is not the whole LEA.";

        for (var line : List.of("pupil:list", "agreement:list")) {
            console.as("principal").run(line);
            assertThat(console.out().replaceAll("\\s+", " ")).startsWith(said);
            console.run(line + " --output json");
            assertThat(console.out()).contains("\"limitedTo\": \"" + said);
            console.run(line + " --output csv");
            assertThat(console.out()).doesNotContain("Limited");
            assertThat(console.err().replaceAll("\\s+", " ")).contains(said);
            console.as("asmith").run(line);
            assertThat(console.out() + console.err()).doesNotContain("Limited");
        }
    }

    /** An example of the command that touches nothing outside the test. */
    private String example(String name) {
        return switch (name) {
            case "program:import", "roster:import" -> name + " nowhere";
            case "roster:import-ends" -> name + " nowhere --confirm nowhere";
            case "program:export" -> name + " target/export-of-tests";
            case "calpads:write" -> name + " target/stas-of-tests.txt";
            case "report:plot" -> name + " half target/plot-of-tests.svg";
            case "log:export" -> name + " pom.xml";
            case "access:revoke" -> name + " nobody clerk";
            case "access:approve" -> name + " 00000000";
            default -> console.lend(name, command -> command.examples().getFirst()).orElseThrow();
        };
    }

    @Test
    void everyCommandSaysWhichRightItNeedsAndTheMatrixHasIt() {
        var undeclared = console.names().stream()
                .filter(name -> console.lend(name, command -> command.needs().isEmpty()).orElseThrow()).toList();

        assertThat(undeclared).as("commands whose class lacks @Needs(\"ACTION\"), with an action of access/matrix.tsv")
                .isEmpty();
        for (var name : console.names()) {
            var right = console.lend(name, command -> command.needs().map(Needs::value).orElseThrow()).orElseThrow();
            assertThat(console.access().matrix().actions()).as(name).contains(right.split("/", -1)[0]);
        }
    }

    @Test
    void aCommandThatDeclaresNothingIsForNobody() {
        console.with(() -> new ConsoleCommand() {

            @Override
            public Answer run(Progress progress) {
                return Answer.of();
            }

            @Override
            public CommandSpec spec() {
                return CommandSpec.wrapWithoutInspection(this).name("test:undeclared");
            }
        });

        assertThat(console.run("test:undeclared")).isEqualTo(NOT_ALLOWED);
        assertThat(console.err()).contains("does not say which right it needs");
    }

    @Test
    @DisplayName("fault 72: a pupil who is not yours is as one who does not exist")
    void aPupilWhoIsNotYoursIsAsOneWhoDoesNotExist() {
        appoint("teacher", Role.TEACHER, "P-1");
        console.as("teacher");

        assertThat(console.run("credit:why P-2 2022-09-12")).isEqualTo(4);
        var notYours = console.err();
        assertThat(console.run("credit:why P-9 2022-09-12")).isEqualTo(4);
        assertThat(console.err().replace("P-9", "P-2")).isEqualTo(notYours);
        assertThat(console.run("credit:why P-1 2022-09-12")).isZero();
        console.run("pupil:list");
        assertThat(console.out()).contains("P-1").doesNotContain("P-2");
    }

    @Test
    void namesAreShownToThoseWhoMaySeeThemAndAskForThem() {
        appoint("clerk", Role.CLERK, "34674470000001");
        appoint("operator", Role.OPERATOR);
        console.as("clerk").run("pupil:list");
        assertThat(console.out()).contains("J…").doesNotContain("Jiménez");
        console.run("pupil:list --reveal");
        assertThat(console.out()).contains("Jiménez");

        assertThat(console.as("operator").run("pupil:list --reveal")).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void aCommandWithoutNamesHasNoOptionToRevealThem() {
        assertThat(console.run("law:list --reveal")).isEqualTo(2);
    }

    @Test
    void recordsAreTakenOutInBulkOnlyWithASecondPerson() {
        appoint("one", Role.ADMINISTRATOR);
        appoint("two", Role.ADMINISTRATOR);
        var line = "program:export target/export-of-tests/" + UUID.randomUUID();

        assertThat(console.as("one").run(line)).isEqualTo(NOT_ALLOWED);
        var code = console.err().replaceAll("(?s).*access:approve (\\d+).*", "$1");
        assertThat(console.run("access:approve " + code)).as("by the one who asked").isEqualTo(NOT_ALLOWED);
        console.as("two").run("access:requests");
        assertThat(console.out()).contains(code).contains("one");
        assertThat(console.run("access:approve " + code)).as(console.err()).isZero();
        assertThat(console.as("one").run(line)).as(console.err()).isZero();
        assertThat(console.run(line)).as("a second time").isEqualTo(NOT_ALLOWED);
    }

    @Test
    void theFirstToNameSomeoneBecomesAdministrator() {
        assertThat(console.as("founder").run("access:grant clerk clerk --of 34674470000001")).isZero();
        assertThat(console.out()).contains("founder is now administrator").contains("clerk is now attendance clerk");

        assertThat(console.run("access:list")).isZero();
        assertThat(console.out()).contains("founder", "administrator", "34674470000001");
        assertThat(console.as("stranger").run("access:list")).isEqualTo(NOT_ALLOWED);
        assertThat(console.as("founder").run("access:revoke founder administrator")).isEqualTo(5);
    }

    @Test
    void helpAndCompletionNameOnlyWhatOneMayRun() {
        appoint("pupil", Role.PUPIL, "P-1");
        console.with(EchoCommand::new).as("pupil").run("help");

        assertThat(console.out()).contains("credit:why").doesNotContain("program:export", "access:grant");
    }
}
