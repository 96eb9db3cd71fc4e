package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.access.Acting;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.Console;
import org.manzanita.console.internal.EchoCommand;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Agreement;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.Sets;
import picocli.CommandLine.Model.CommandSpec;

/** What rights mean at the console: whose pupils, whose names, and when a second person is needed. */
class RightsTest {

    private static final int NOT_ALLOWED = 6;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();

    private void appoint(String person, Role role, String... of) {
        console.access().people().appoint(new Appointment(person, role, Optional.of(new LeaId("3467447")),
                new TreeSet<>(Set.of(of)), LONG_AGO, Optional.empty(), "test", LONG_AGO));
    }

    @Test
    void moreThanFiveHundredNamesInAnHourTakeASecondPersonAndAreMarked() {
        appoint("one", Role.ADMINISTRATOR);
        appoint("two", Role.ADMINISTRATOR);
        console.as("one");
        var line = "pupil:list --reveal --because asked";
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

    @Test
    void whoeverHoldsAPartOfARightIsToldOfThatPart() {
        appoint("asmith", Role.ADMINISTRATOR);
        appoint("jdoe", Role.OPERATOR);

        assertThat(console.as("asmith").run("access:whoami --output json")).as(console.err()).isZero();
        assertThat(console.out()).contains("\"plugin.approve/approve\"").doesNotContain("plugin.approve/install");
        assertThat(console.as("jdoe").run("access:whoami --output json")).as(console.err()).isZero();
        assertThat(console.out()).contains("\"plugin.approve/install\"", "\"platform.run\"")
                .doesNotContain("plugin.approve/approve", "platform.run/");
    }

    @Test
    @DisplayName("20 USC 1232g: small counts are for those who may see who the counted pupils are, and are on record")
    void smallCountsAreForThoseWhoMaySeeWhoIsCounted() {
        appoint("asmith", Role.ADMINISTRATOR);
        appoint("auditor", Role.AUDITOR);
        var line = "report:counts --suppress false --year 2022-23 --on 2022-12-01";

        assertThat(console.as("auditor").run(line)).as(console.err()).isEqualTo(NOT_ALLOWED);
        assertThat(console.err().replaceAll("\\s+", " ")).contains("Leave out --suppress false");
        assertThat(console.as("asmith").run(line)).as(console.err()).isZero();
        assertThat(console.out()).as("the option is heeded").doesNotContain("*");
        assertThat(console.run("log:list --output csv")).as(console.err()).isZero();
        assertThat(console.out()).contains(line);
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

    /** What is told of the pupil P-1, and of one who does not exist, by every command that names one. */
    private void nothingIsThereFor(String person) {
        console.as(person);
        for (var line : List.of("credit:why P-1 2022-09-12", "credit:show P-1", "pupil:show P-1",
                "agreement:show A-P-1",
                "agreement:list --pupil P-1", "watch:list --pupil P-1", "log:who-changed P-1")) {
            int code = console.run(line);
            var told = console.err() + console.out();
            int ofNobody = console.run(line.replace("P-1", "P-9"));

            assertThat(console.journal().lines().getLast().command()).startsWith(line.replace("P-1", "P-9"));
            assertThat(code).as(line + told).isNotZero().isEqualTo(ofNobody);
            assertThat((console.err() + console.out()).replace("P-9", "P-1")).isEqualTo(told);
            assertThat(told).doesNotContain("Jiménez", "Maya");
        }
    }

    @Test
    @DisplayName("fault 72: a teacher in whose place another was named sees the pupil no more")
    void aTeacherInWhosePlaceAnotherWasNamedSeesThePupilNoMore() {
        appoint("former", Role.TEACHER, "T-1");
        appoint("next", Role.TEACHER, "T-2");
        assertThat(console.as("former").run("credit:why P-1 2022-09-12")).as(console.err()).isZero();

        example.ledger.append(new Submission(ExampleLedger.LEA, "test", List.of(new Submission.Line(
                new Agreement("A-P-1", new PupilId("P-1"), "example", "independent", LocalDate.of(2022, 9, 12),
                        LocalDate.of(2022, 9, 16), OptionalInt.empty(), "T-2", Optional.empty(), Sets.of("objectives"),
                        Optional.empty(), Optional.empty()),
                "")), List.of()));

        nothingIsThereFor("former");
        assertThat(console.as("next").run("credit:why P-1 2022-09-12")).as(console.err()).isZero();
    }

    @Test
    @DisplayName("fault 72: a parent whose right was taken by an order of a court finds nothing, from that day on")
    void aParentWhoseRightWasTakenFindsNothing() {
        appoint("root", Role.ADMINISTRATOR);
        appoint("parent", Role.PARENT, "P-1", "P-2");
        assertThat(console.as("parent").run("agreement:show A-P-1")).as(console.err()).isZero();
        console.access().people().dismiss("parent", Role.PARENT, LONG_AGO.plusDays(1));
        appoint("parent", Role.PARENT, "P-2");

        assertThat(console.run("agreement:show A-P-2")).as(console.err()).isZero();
        assertThat(console.run("agreement:show A-P-1")).isEqualTo(4);
        var told = console.err();
        assertThat(console.run("agreement:show A-P-9")).isEqualTo(4);
        assertThat(console.err().replace("P-9", "P-1")).isEqualTo(told);
    }

    @Test
    @DisplayName("fault 72: an auditor whose account has expired is as one who was never named, and is on record")
    void anAuditorWhoseAccountHasExpiredIsAsOneWhoWasNeverNamed() {
        appoint("root", Role.ADMINISTRATOR);
        console.access().people().appoint(new Appointment("auditor", Role.AUDITOR, Optional.empty(),
                new TreeSet<>(Set.of("P-1")), LONG_AGO, Optional.of(LONG_AGO.plusDays(30)), "root", LONG_AGO));
        for (var line : List.of("agreement:show A-P-1", "pupil:list", "credit:why P-1 2022-09-12", "log:list")) {
            assertThat(console.as("auditor").run(line)).as(console.err()).isEqualTo(NOT_ALLOWED);
            var told = console.err();
            assertThat(console.journal().lines().getLast().kind()).isEqualTo(Journal.Kind.REFUSED);
            assertThat(console.as("nobody").run(line)).isEqualTo(NOT_ALLOWED);
            assertThat(console.err().replace("nobody", "auditor")).isEqualTo(told);
        }
    }

    @Test
    @DisplayName("fault 72: who guesses ids of another district is told the same of one that exists and one that does not")
    void whoGuessesIdsOfAnotherDistrictIsToldTheSame() {
        appoint("root", Role.ADMINISTRATOR);
        console.access().people().appoint(new Appointment("stranger", Role.ADMINISTRATOR,
                Optional.of(new LeaId("1975309")), new TreeSet<>(), LONG_AGO, Optional.empty(), "root", LONG_AGO));
        console.as("stranger");
        for (var line : List.of("credit:why P-1 2022-09-12 --lea 3467447", "pupil:list --lea 3467447",
                "agreement:show A-P-1 --lea 3467447", "ledger:head --lea 3467447")) {
            int code = console.run(line);
            var told = console.err() + console.out();
            assertThat(code).as(line + told).isEqualTo(4);
            assertThat(console.run(line.replace("3467447", "7654321"))).isEqualTo(4);
            assertThat((console.err() + console.out()).replace("7654321", "3467447")).isEqualTo(told);
        }
    }

    @Test
    void namesAreShownToThoseWhoMaySeeThemAndAskForThem() {
        appoint("clerk", Role.CLERK, "34674470000001");
        appoint("operator", Role.OPERATOR);
        console.as("clerk").run("pupil:list");
        assertThat(console.out()).contains("J…").doesNotContain("Jiménez");
        console.run("pupil:list --reveal --because asked");
        assertThat(console.out()).contains("Jiménez");

        assertThat(console.as("operator").run("pupil:list --reveal --because asked")).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void aCommandWithoutNamesHasNoOptionToRevealThem() {
        assertThat(console.run("law:list --reveal")).isEqualTo(2);
    }

    @Test
    void recordsAreTakenOutInBulkOnlyWithASecondPerson() {
        appoint("one", Role.ADMINISTRATOR);
        appoint("two", Role.ADMINISTRATOR);
        var line = "program:export target/export-of-tests/" + UUID.randomUUID() + " --because asked";

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
