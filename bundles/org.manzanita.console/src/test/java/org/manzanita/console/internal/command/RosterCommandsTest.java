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
    void endsOfManyTakeASecondPerson() throws IOException {
        set("34674470000001");
        console.access().people().appoint(new Appointment("admin", Role.ADMINISTRATOR, Optional.of(ExampleLedger.LEA),
                new TreeSet<>(), LocalDate.of(2020, 1, 1), Optional.empty(), "test", LocalDate.of(2020, 1, 1)));
        assertThat(
                console.as("admin").run("roster:import-ends '" + folder + "' --confirm '" + folder.getFileName() + "'"))
                .isEqualTo(6);
        assertThat(console.err()).contains("second person");
    }
}
