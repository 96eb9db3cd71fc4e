package org.manzanita.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzanita.access.Alarm;
import org.manzanita.access.Caller;
import org.manzanita.access.Role;

/** The sealed way in, for the day on which no administrator can be reached. */
class EmergencyTest extends AtTheConsole {

    private static final String OPEN = "emergency:open --because 'The bus broke down.'";

    private String code = "";

    @BeforeEach
    void twoAdministratorsSealACode() {
        named();
        appoint("op", Role.OPERATOR);
        assertThat(run("asmith", "emergency:seal")).as("alone").isEqualTo(NOT_ALLOWED);
        approve("bsmith");
        assertThat(run("asmith", "emergency:seal")).as(err).isZero();
        code = out.lines().map(String::strip).filter(line -> line.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}")).findFirst()
                .orElseThrow();
    }

    private void approve(String second) {
        assertThat(run(second, "access:approve " + access.approvals().open().getFirst().code())).as(err).isZero();
    }

    private int open(String person, String given) {
        typed.add(given);
        return run(person, OPEN);
    }

    private List<String> alarms() {
        return Alarm.all(journal).stream().filter(Alarm::isOpen).map(alarm -> alarm.marked().caller().person() + " "
                + alarm.marked().command().split(" ", -1)[0] + ": " + alarm.marked().flags()).toList();
    }

    @Test
    void theCodeMakesAnAdministratorUntilTheEndOfTheDayAndOnce() {
        assertThat(run("op", "test:export")).isEqualTo(NOT_ALLOWED);
        assertThat(err).contains("op is operator");
        assertThat(open("op", code.toLowerCase(java.util.Locale.ROOT))).as(err).isZero();
        assertThat(run("op", "test:export")).isEqualTo(NOT_ALLOWED);
        assertThat(err).as("what takes a second person still takes one").contains("second person");
        assertThat(run("op", "log:alarms")).as(err).isZero();

        assertThat(open("co", code)).as("a second time").isEqualTo(CONFLICT);
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        assertThat(run("op", "log:alarms")).as("the next day").isEqualTo(NOT_ALLOWED);
    }

    @Test
    void allThatIsDoneByItIsMarkedUntilSomebodyElseHasLookedAtIt() {
        open("op", code);
        run("op", "log:alarms");
        run("op", "account:list");

        assertThat(alarms()).containsExactly(
                "op emergency:open: took the role of an administrator by the emergency code",
                "op log:alarms: done in a role that was taken by the emergency code",
                "op account:list: done in a role that was taken by the emergency code");
        assertThat(new EmergencyCheck(access).execute().getStatus()).isEqualTo(Result.Status.WARN);
        long last = Alarm.all(journal).getLast().marked().number();
        assertThat(run("op", "log:review " + last + " 'All is well.'")).as("his own").isEqualTo(NOT_ALLOWED);
        assertThat(run("asmith", "log:review " + last + " 'He closed the month.'")).as(err).isZero();
        assertThat(alarms()).noneMatch(alarm -> alarm.contains("account:list") || alarm.startsWith("op log:alarms"))
                .contains("op emergency:open: took the role of an administrator by the emergency code");
    }

    @Test
    void aWrongCodeIsMarkedAndAfterThreeOneHasToWait() {
        for (int time = 1; time <= 3; time++) {
            assertThat(open("op", "AAAA-AAAA-AAAA-AAAA")).isEqualTo(NOT_ALLOWED);
        }
        assertThat(alarms()).hasSize(3).allMatch(alarm -> alarm.equals(
                "op emergency:open: gave a wrong emergency code"));
        assertThat(open("op", code)).as("the right one").isEqualTo(NOT_ALLOWED);
        assertThat(new EmergencyCheck(access).execute().toString()).contains("3 wrong emergency codes");
        clock.set(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(open("op", code)).as(err).isZero();
    }

    @Test
    void itOpensAtTheMachineItselfAloneAndForAReasonAndIsNotTried() {
        typed.add(code);
        assertThat(run(new Caller("op", "ssh", "1", "10.4.0.17", "SHA256:key", java.util.Set.of()), OPEN))
                .isEqualTo(NOT_ALLOWED);
        assertThat(err).contains("at the machine itself alone");
        assertThat(run("op", "emergency:open")).isEqualTo(2);
        assertThat(run("op", "emergency:open --because ' '")).isEqualTo(2);
        assertThat(run("op", OPEN)).as("where nobody can be asked").isEqualTo(NOT_ALLOWED);
        assertThat(run("op", OPEN + " --dry-run")).as(err).isZero();
        assertThat(access.emergency().seal().orElseThrow().opened()).isEmpty();
        assertThat(run("nobody", OPEN)).as("who holds no role").isEqualTo(NOT_ALLOWED);
        assertThat(access.people().of("op", java.time.LocalDate.of(2026, 10, 5))).hasSize(1);
    }

    @Test
    void aCodeThatWasMadeAnewTakesThePlaceOfTheOneBeforeAndNoneIsKeptInWords() throws IOException {
        var before = code;
        assertThat(new EmergencyCheck(access).execute().getStatus()).isEqualTo(Result.Status.OK);
        assertThat(run("asmith", "emergency:seal --dry-run")).as(err).isZero();
        run("asmith", "emergency:seal");
        approve("bsmith");
        assertThat(run("asmith", "emergency:seal")).as(err).isZero();

        assertThat(open("op", before)).isEqualTo(NOT_ALLOWED);
        assertThat(Files.readString(home.resolve("access/emergency.tsv"))).doesNotContain(before.substring(0, 9));
        assertThat(journal.texts()).noneMatch(text -> text.contains(before));
    }
}
