package org.manzanita.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.AddressRange;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import org.manzanita.access.Key;
import org.manzanita.access.Right;
import org.manzanita.access.Role;

class KeyFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-14T20:00:00Z"), ZoneOffset.UTC);
    private static final String TEXT = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHx0yoYCeNuJ1Uu4C9b1kZUpkTyKoCLd1vmPUXVBNDmH";

    @TempDir
    Path folder;

    private static Key key(String text, LocalDate until) {
        return new Key("jdoe", text, DAY, until, List.of(new AddressRange("10.4.0.0/16")), Set.of(Role.CLERK),
                List.of("ledger:verify", "ledger:head"), "asmith", Optional.empty());
    }

    @Test
    void whatIsAddedIsReadAgainAndStaysWhenItIsRevoked() {
        var keys = new KeyFile(folder, CLOCK);
        var added = key(TEXT, DAY.plusDays(10));
        keys.add(added);
        keys.used(added.fingerprint(), "10.4.0.17");

        var again = new KeyFile(folder, CLOCK);
        assertThat(again.all()).containsExactly(added);
        assertThat(again.lastUse(added.fingerprint()).orElseThrow().address()).isEqualTo("10.4.0.17");
        assertThat(again.revoke(added.fingerprint(), "asmith")).isTrue();
        assertThat(again.revoke(added.fingerprint(), "other")).isFalse();
        assertThat(keys.find(added.fingerprint()).orElseThrow().revoked().orElseThrow().by()).isEqualTo("asmith");
        assertThatThrownBy(() -> keys.add(added)).hasMessageContaining("revoked by asmith");
    }

    @Test
    void aKeyOpensOnItsDaysFromItsAddressesUntilItIsRevoked() {
        var key = key(TEXT, DAY.plusDays(1));

        assertThat(key.objection(DAY, "10.4.255.1")).isEmpty();
        assertThat(key.objection(DAY.plusDays(1), "10.4.255.1")).isEmpty();
        assertThat(key.objection(DAY.minusDays(1), "10.4.0.1")).contains("from 2026-09-14");
        assertThat(key.objection(DAY.plusDays(2), "10.4.0.1")).contains("until 2026-09-15");
        assertThat(key.objection(DAY, "10.5.0.1")).contains("not for 10.5.0.1");
        assertThat(key.revoke("asmith", CLOCK.instant()).objection(DAY, "10.4.0.1")).isEqualTo("it was revoked");
    }

    @Test
    void aKeyIsGoodForAYearAtMost() {
        assertThat(key(TEXT, DAY.plusDays(365)).until()).isEqualTo(LocalDate.of(2027, 9, 14));
        assertThatThrownBy(() -> key(TEXT, DAY.plusDays(366))).hasMessageContaining("1 to 366 days");
        assertThatThrownBy(() -> key(TEXT, DAY.minusDays(1))).hasMessageContaining("1 to 366 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAA", "ssh-dss AAAA", "ecdsa-sha2-nistp521 AAAA",
            "ssh-ed25519", "ssh-ed25519 AAAA\nssh-ed25519 AAAA", "ssh-ed25519 A", "command=\"x\" ssh-ed25519 AAAA", ""})
    void onlyTheTwoKindsOfKeysAreTaken(String text) {
        assertThatThrownBy(() -> key(text, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListOfKeysThatCannotBeReadOpensNothing() throws IOException {
        var keys = new KeyFile(folder, CLOCK);
        keys.add(key(TEXT, DAY));
        var file = folder.resolve("keys.tsv");
        Files.writeString(file, Files.readString(file).replace("2026-09-14", "someday"));

        assertThatThrownBy(keys::all).isInstanceOf(IllegalStateException.class).hasMessageContaining("keys.tsv");
    }

    @ParameterizedTest
    @CsvSource({"10.4.0.0/16, 10.4.9.9, true", "10.4.0.0/16, 10.5.0.0, false", "10.4.0.17, 10.4.0.17, true",
            "10.4.0.17, 10.4.0.18, false", "10.4.0.0/15, 10.5.1.1, true", "0.0.0.0/0, 8.8.8.8, true",
            "2001:db8::/32, 2001:db8:1::1, true", "2001:db8::/32, 2001:db9::1, false", "10.4.0.0/16, ::1, false",
            "10.4.0.0/16, host.example, false", "10.4.0.0/16, '', false"})
    void anAddressLiesInARangeOrNot(String range, String address, boolean lies) {
        assertThat(new AddressRange(range).holds(address)).isEqualTo(lies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host.example", "10.4.0.0/33", "10.4.0.0/-1", "10.4.0.0/x", "10.4", "", "10.4.0.256"})
    void aRangeIsWrittenInNumbers(String text) {
        assertThatThrownBy(() -> new AddressRange(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoComesFromElsewhereHasTheRolesOfHisKeyAloneAndNothingInAFreshInstallation() {
        var access = new RoleAccess(folder, CLOCK);
        var byKey = new Caller("jdoe", "ssh", "s", "10.4.0.17", "SHA256:x", Set.of(Role.CLERK));
        var export = Right.of("names.export");
        assertThat(access.decide(AtTheMachine.named("jdoe"), export).orElseThrow().isUnlimited()).isTrue();
        assertThat(access.decide(byKey, export)).as("while nobody is named").isEmpty();

        for (var role : List.of(Role.ADMINISTRATOR, Role.CLERK)) {
            access.people().appoint(new Appointment("jdoe", role, Optional.empty(), new TreeSet<>(Set.of("S-1")), DAY,
                    Optional.empty(), "test", DAY));
        }
        assertThat(access.decide(AtTheMachine.named("jdoe"), export)).isPresent();
        assertThat(access.decide(byKey, export)).as("a right of the other role").isEmpty();
        assertThat(access.decide(byKey, Right.of("reports.see")).orElseThrow().held()).singleElement()
                .satisfies(held -> assertThat(held.appointment().role()).isEqualTo(Role.CLERK));
        assertThatThrownBy(() -> access.demand(byKey, export)).hasMessageContaining("jdoe is attendance clerk.");
    }
}
