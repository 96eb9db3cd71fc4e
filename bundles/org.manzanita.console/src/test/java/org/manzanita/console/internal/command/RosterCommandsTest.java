package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Appointment;
import org.manzanita.access.Role;
import org.manzanita.console.internal.Console;
import org.manzanita.model.EntryId;
import org.manzanita.model.PupilId;

/** Roster sets through the console. */
class RosterCommandsTest {

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();

    @TempDir
    private Path folder = Path.of("");

    private void set(String school) throws IOException {
        Files.writeString(folder.resolve("orgs.csv"), "sourcedId,name,type,parentSourcedId\n" + school
                + ",Example School,school,\n");
        Files.writeString(folder.resolve("users.csv"), """
                sourcedId,username,givenName,familyName,password
                P-7,ada,Ada,Byron,secret
                """);
        Files.writeString(folder.resolve("roles.csv"), "userSourcedId,orgSourcedId,role,grade,roleStartDate\nP-7,"
                + school + ",student,06,2022-08-15\n");
        Files.writeString(folder.resolve("demographics.csv"), """
                userSourcedId,birthDate
                P-7,2011-02-28
                """);
    }

    @Test
    void aSetIsTakenAfterADryRunThatRecordsNothing() throws IOException {
        set("34674470000001");
        var head = example.ledger.head(ExampleLedger.LEA);

        assertThat(console.run("roster:import '" + folder + "' --dry-run")).as(console.out()).isZero();
        assertThat(console.out()).contains("is sound", "PASSWORD").doesNotContain("secret", "Byron");
        assertThat(example.ledger.head(ExampleLedger.LEA)).isEqualTo(head);

        assertThat(console.run("roster:import '" + folder + "' --by clerk")).isZero();
        assertThat(example.ledger.about(ExampleLedger.LEA, new PupilId("P-7"), EntryId.LATEST)).hasSize(2)
                .allMatch(entry -> entry.by().equals("clerk"));
    }

    @Test
    void aRefusedSetListsItsFaultsAndEndsWithExitCode3() throws IOException {
        set("S-1");
        assertThat(console.run("roster:import '" + folder + "' --output json")).isEqualTo(3);
        assertThat(console.out()).contains("FACT_MISSING", "--school S-1=CODE");
        assertThat(console.run("roster:import '" + folder + "' --school S-1=34674470000001")).as(console.out())
                .isZero();
        assertThat(console.run("roster:import '" + folder + "' --say enrolments.from=x")).isEqualTo(2);
        assertThat(console.err()).contains("Did you mean 'enrollments.from'?");
        assertThat(console.run("roster:import '" + folder.resolve("none") + "'")).isEqualTo(4);
    }

    @Test
    void aCalendarIsTakenOnceItIsSaidWhatItsEventsAre() throws IOException {
        var file = Files.writeString(folder.resolve("school.ics"), """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20221111
                SUMMARY:Veterans Day
                END:VEVENT
                END:VCALENDAR
                """);
        var command = "calendar:import '" + file + "' --calendar track-2 --from 2022-11-07 --until 2022-11-18";

        assertThat(console.run(command)).isEqualTo(3);
        assertThat(console.out()).contains("FACT_MISSING", "'Veterans Day=holiday'");
        assertThat(console.run(command + " --say 'Veterans Day=free'")).isEqualTo(2);
        assertThat(console.run(command + " --say 'Veterans Day=holiday' --dry-run")).as(console.out()).isZero();
        assertThat(console.out()).contains("is sound", "10 rows");
        assertThat(console.run(command + " --say 'Veterans Day=holiday'")).isZero();
        assertThat(example.ledger.aboutProgram(ExampleLedger.LEA, EntryId.LATEST)).filteredOn(
                entry -> entry.fact().key().startsWith("track-2/")).hasSize(10)
                .allMatch(entry -> entry.by().equals("calendar:import"));
    }

    @Test
    void aLogOfCoursewareBecomesASheetAndNothingIsRecorded() throws IOException {
        var log = Files.writeString(folder.resolve("log.json"), """
                [{"actor": {"mbox": "mailto:ada@example.org"}, "object": {"id": "https://lms.example.org/unit/4"},
                  "result": {"duration": "PT45M"}, "timestamp": "2022-09-16T18:00:00-07:00"}]
                """);
        var head = example.ledger.head(ExampleLedger.LEA);
        var sheet = folder.resolve("judgements.csv");
        var command = "activity:sheet '" + log + "' '" + sheet + "'";

        assertThat(console.run(command)).isEqualTo(3);
        assertThat(console.out()).contains("DANGLING_REFERENCE", "No sheet was written");
        assertThat(sheet).doesNotExist();
        assertThat(console.run(command + " --pupil mailto:ada@example.org=P-1 --dry-run")).as(console.err()).isZero();
        assertThat(sheet).doesNotExist();
        assertThat(console.run(command + " --pupil mailto:ada@example.org=P-1")).isZero();
        assertThat(console.out()).contains("1 row of 45 minutes", "No minute of them counts");
        assertThat(sheet).content().contains("asynchronous", "45 min in https://lms.example.org/unit/4");
        assertThat(console.run(command + " --pupil mailto:ada@example.org=P-1")).isEqualTo(5);
        assertThat(example.ledger.head(ExampleLedger.LEA)).isEqualTo(head);
    }

    @Test
    void endsOfManyTakeASecondPerson() throws IOException {
        set("34674470000001");
        console.access().people().appoint(new Appointment("admin", Role.ADMINISTRATOR, Optional.of(ExampleLedger.LEA),
                new TreeSet<>(), LocalDate.of(2020, 1, 1), Optional.empty(), "test", LocalDate.of(2020, 1, 1)));
        assertThat(
                console.as("admin").run("roster:import-ends '" + folder + "' --because closed --confirm '"
                        + folder.getFileName() + "'"))
                .isEqualTo(6);
        assertThat(console.err()).contains("second person");
    }
}
