package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzanita.access.Alarm;
import org.manzanita.access.Appointment;
import org.manzanita.access.Role;
import org.manzanita.console.internal.Console;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;

/** Pupils who do not exist, what they give away, and how alarms are looked at. */
class AlarmsTest {

    private static final int NOT_FOUND = 4;
    private static final int CONFLICT = 5;
    private static final int NOT_ALLOWED = 6;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();

    @BeforeEach
    void aPupilWhoDoesNotExist() {
        example.ledger.append(new Submission(ExampleLedger.LEA, "test",
                List.of(new Submission.Line(new Pupil(new PupilId("P-9000"), LocalDate.of(2010, 1, 1), Optional.empty(),
                        Optional.empty()), "")),
                List.of(new PersonName("P-9000", "Finch", "Robin"))));
        appoint("one", Role.ADMINISTRATOR);
        appoint("two", Role.ADMINISTRATOR);
        appoint("principal", Role.PRINCIPAL, "34674470000001");
        assertThat(console.as("one").run("canary:add P-9000")).isEqualTo(NOT_ALLOWED);
        var code = console.err().replaceAll("(?s).*access:approve (\\d+).*", "$1");
        assertThat(console.as("two").run("access:approve " + code)).as(console.err()).isZero();
        assertThat(console.as("one").run("canary:add P-9000")).as(console.err()).isZero();
        assertThat(alarms()).isEmpty();
    }

    private void appoint(String person, Role role, String... of) {
        console.access().people().appoint(new Appointment(person, role, Optional.of(ExampleLedger.LEA),
                new TreeSet<>(Set.of(of)), LONG_AGO, Optional.empty(), "test", LONG_AGO));
    }

    private List<String> alarms() {
        return Alarm.all(console.journal()).stream()
                .map(alarm -> alarm.marked().caller().person() + ": " + alarm.marked().command()).toList();
    }

    @Test
    void whoAsksForHimIsMarked() {
        console.as("principal").run("pupil:show P-9000");
        console.run("credit:why P-9000 2022-09-12");
        console.run("log:who-changed --lea=3467447 P-9000");
        console.run("pupil:show P-1");

        assertThat(alarms()).contains("principal: pupil:show P-9000", "principal: credit:why P-9000 2022-09-12")
                .doesNotContain("principal: pupil:show P-1");
    }

    @Test
    void whoIsShownHisNameIsMarkedAndWhoSeesHimMaskedIsNot() {
        console.as("two").run("pupil:list");
        console.as("principal").run("pupil:list --reveal --because asked");
        assertThat(console.out()).contains("Jiménez").doesNotContain("Finch");
        assertThat(alarms()).isEmpty();

        console.as("two").run("pupil:list --reveal --because asked");
        assertThat(console.out()).contains("Finch");
        assertThat(alarms()).containsExactly("two: pupil:list --reveal --because asked");
    }

    @Test
    void anAlarmStandsUntilSomebodyElseHasLookedAtIt() {
        console.as("two").run("pupil:show P-9000");
        console.run("credit:show P-9000");
        long number = Alarm.all(console.journal()).getLast().marked().number();

        assertThat(console.run("log:alarms --output csv")).isZero();
        assertThat(console.out()).contains("credit:show P-9000", "asked for a pupil who does not exist");
        assertThat(console.run("log:review " + number + " 'It was me.'")).isEqualTo(NOT_ALLOWED);
        assertThat(console.as("principal").run("log:review " + number + " 'Fine.'")).isEqualTo(NOT_ALLOWED);
        assertThat(console.as("one").run("log:review " + number + " ' '")).isEqualTo(2);
        assertThat(console.run("log:review 1 'Nothing.'")).isEqualTo(NOT_FOUND);
        assertThat(console.run("log:review " + number + " 'An exercise, announced to 12 people.'"))
                .as(console.err()).isZero();
        assertThat(console.run("log:review " + number + " 'Again.'")).isEqualTo(CONFLICT);

        console.run("log:alarms --output csv");
        assertThat(console.out()).as("the one before it, too").doesNotContain("P-9000");
        console.as("two").run("pupil:show P-9000");
        console.as("one").run("log:alarms --output csv");
        assertThat(console.out()).as("but not what he did afterwards").contains("pupil:show P-9000");
        console.run("log:alarms --all --output csv");
        assertThat(console.out()).contains("pupil:show P-9000", "one", "An exercise, announced to 12 people.");
        assertThat(console.journal().verify().isSound()).isTrue();
    }

    @Test
    void aPupilWhoIsCountedCannotBeOneWhoDoesNotExist() {
        console.as("one").run("canary:add P-1");
        var code = console.err().replaceAll("(?s).*access:approve (\\d+).*", "$1");
        console.as("two").run("access:approve " + code);

        assertThat(console.as("one").run("canary:add P-1")).isEqualTo(CONFLICT);
        assertThat(console.err()).contains("is enrolled or has an agreement");
        assertThat(console.run("canary:list --output csv")).isZero();
        assertThat(console.out()).contains("P-9000").doesNotContain("P-1");
        assertThat(console.as("principal").run("canary:list")).isEqualTo(NOT_ALLOWED);
    }
}
