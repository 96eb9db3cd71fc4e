package org.manzanita.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import java.util.Set;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Right;
import org.manzanita.access.Role;

/** People, their roles in time, and the second person. */
class PeopleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final Instant NOON = Instant.parse("2026-09-14T19:00:00Z");
    private static final Right EXPORT = Right.of("names.export");
    private static final Right GRANT = Right.of("people.grant");

    @TempDir
    Path folder;

    private RoleAccess at(Instant now) {
        return new RoleAccess(folder, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Appointment appointment(String person, Role role, LocalDate from, Optional<LocalDate> until) {
        return new Appointment(person, role, Optional.empty(), new TreeSet<>(), from, until, "root", from);
    }

    private void appoint(String person, Role role) {
        at(NOON).people().appoint(appointment(person, role, DAY, Optional.empty()));
    }

    @Test
    void untilSomeoneIsNamedWhoeverIsThereMayDoEverything() {
        assertThat(at(NOON).decide(AtTheMachine.named("anyone"), EXPORT).orElseThrow().isUnlimited()).isTrue();

        appoint("first", Role.ADMINISTRATOR);

        assertThat(at(NOON).decide(AtTheMachine.named("anyone"), EXPORT)).isEmpty();
    }

    @Test
    void aRoleHoldsFromItsFirstDayToItsLastAsCaliforniaCountsThem() {
        at(NOON).people().appoint(appointment("a", Role.CLERK, DAY, Optional.of(DAY)));
        var right = Right.of("reports.see");

        assertThat(at(Instant.parse("2026-09-14T06:59:59Z")).decide(AtTheMachine.named("a"), right)).isEmpty();
        assertThat(at(Instant.parse("2026-09-14T07:00:00Z")).decide(AtTheMachine.named("a"), right)).isPresent();
        assertThat(at(Instant.parse("2026-09-15T06:59:59Z")).decide(AtTheMachine.named("a"), right)).isPresent();
        assertThat(at(Instant.parse("2026-09-15T07:00:00Z")).decide(AtTheMachine.named("a"), right)).isEmpty();
    }

    @Test
    void aRoleThatWasTakenIsGoneAtOnceAndStaysOnRecord() {
        appoint("a", Role.CLERK);

        assertThat(at(NOON).people().dismiss("a", Role.CLERK, DAY.plusDays(1))).isEqualTo(1);
        assertThat(at(NOON.plus(Duration.ofDays(1))).decide(AtTheMachine.named("a"), Right.of("reports.see")))
                .isEmpty();
        assertThat(at(NOON).people().all()).singleElement()
                .satisfies(held -> assertThat(held.until()).contains(DAY));
    }

    @Test
    void aListThatIsDamagedGivesNobodyAnything() throws IOException {
        appoint("a", Role.CLERK);
        Files.writeString(folder.resolve("people.tsv"), Files.readString(folder.resolve("people.tsv"))
                .replace("clerk", "clark"));

        assertThatThrownBy(() -> at(NOON).decide(AtTheMachine.named("a"), Right.of("reports.see")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("'clark' is no role");
    }

    @Test
    void whatNeedsASecondPersonWaitsForOneOtherWhoHasTheRightHimself() {
        appoint("one", Role.ADMINISTRATOR);
        appoint("two", Role.ADMINISTRATOR);
        appoint("clerk", Role.CLERK);
        var approvals = at(NOON).approvals();
        assertThat(at(NOON).demand(AtTheMachine.named("one"), EXPORT).second()).isTrue();
        assertThat(approvals.use("one", EXPORT, "program:export out")).isFalse();

        var code = approvals.ask("one", EXPORT, "program:export out").code();

        assertThat(approvals.ask("one", EXPORT, "program:export out").code()).isEqualTo(code);
        assertThatThrownBy(() -> approvals.approve(code, AtTheMachine.named("one")))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> approvals.approve(code, AtTheMachine.named("clerk")))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> approvals.approve("00000000x", AtTheMachine.named("two")))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> approvals.approve(code,
                new Caller("two", "ssh", "1", "10.0.0.1", "SHA256:x", Set.of(Role.AUDITOR))))
                .as("two, with a key for another role").isInstanceOf(NotAllowedException.class);
        approvals.approve(code, AtTheMachine.named("two"));
        assertThat(at(NOON).approvals().use("one", EXPORT, "program:export elsewhere")).isFalse();
        assertThat(at(NOON).approvals().use("one", EXPORT, "program:export out")).isTrue();
        assertThat(at(NOON).approvals().use("one", EXPORT, "program:export out")).as("a second time").isFalse();
    }

    @Test
    void anApprovalLapsesAfterHalfAnHour() {
        appoint("one", Role.ADMINISTRATOR);
        appoint("two", Role.ADMINISTRATOR);
        var code = at(NOON).approvals().ask("one", EXPORT, "x").code();
        at(NOON).approvals().approve(code, AtTheMachine.named("two"));

        var later = at(NOON.plus(Duration.ofMinutes(31))).approvals();

        assertThat(later.use("one", EXPORT, "x")).isFalse();
    }

    @Test
    void theFirstAdministratorNamesTheSecondAloneAndNobodyAfterThat() {
        appoint("one", Role.ADMINISTRATOR);
        assertThat(at(NOON).demand(AtTheMachine.named("one"), GRANT).second()).isFalse();

        appoint("two", Role.ADMINISTRATOR);

        assertThat(at(NOON).demand(AtTheMachine.named("one"), GRANT).second()).isTrue();
    }

    @Test
    void aTabOrALineFeedInACommandDoesNotBreakTheListOfRequests() {
        appoint("one", Role.ADMINISTRATOR);
        at(NOON).approvals().ask("one", EXPORT, "program:export 'a\tb\nc\\d'");

        assertThat(at(NOON).approvals().open()).singleElement()
                .satisfies(request -> assertThat(request.work()).isEqualTo("program:export 'a\tb\nc\\d'"));
    }
}
