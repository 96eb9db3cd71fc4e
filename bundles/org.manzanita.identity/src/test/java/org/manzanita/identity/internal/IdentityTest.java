package org.manzanita.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Access;
import org.manzanita.access.Account;
import org.manzanita.access.Caller;
import org.manzanita.access.Proofs;
import org.manzanita.access.internal.RoleAccess;
import org.manzanita.identity.internal.Identity.Draft;
import org.manzanita.identity.internal.Identity.Proof;
import org.manzanita.testing.SettableClock;

class IdentityTest {

    /** For all that is not about what a hash costs: a hundredth of the product's memory. */
    static final Passwords CHEAP = new Passwords(192);

    private static final Instant NOW = Instant.parse("2026-10-05T17:00:10Z");
    private static final String PASSWORD = "five brown bats asleep";
    private static final Caller JDOE = new Caller("jdoe", "console", "one", "");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(NOW);
    private Access access;
    private Identity identity;
    private Draft draft;
    private List<String> recovery;

    @BeforeEach
    void someoneWithAnAccount() {
        access = new RoleAccess(folder, clock);
        identity = new Identity(access, clock, CHEAP);
        draft = identity.draft("jdoe");
        recovery = identity.enroll("jdoe", PASSWORD, draft, code()).orElseThrow();
        later(Duration.ofSeconds(30));
    }

    private String code() {
        return Totp.code(Base32.read(draft.secret()), Totp.step(clock.instant()));
    }

    private void later(Duration by) {
        clock.set(clock.instant().plus(by));
    }

    private Account account() {
        return access.accounts().of("jdoe").orElseThrow();
    }

    @Test
    void bothFactorsAreNeeded() {
        assertThat(identity.prove(JDOE, "another password", code())).isEqualTo(Proof.WRONG);
        assertThat(identity.prove(JDOE, PASSWORD, "000000".equals(code()) ? "000001" : "000000"))
                .isEqualTo(Proof.WRONG);
        assertThat(access.proofs().isFresh(JDOE)).isFalse();
        assertThat(account().failures()).isEqualTo(2);

        assertThat(identity.prove(JDOE, PASSWORD, code())).isEqualTo(Proof.PROVED);
        assertThat(access.proofs().isFresh(JDOE)).isTrue();
        assertThat(account().failures()).isZero();
    }

    @Test
    void aProofIsOfOneSessionAndOfOnePersonAndGrowsOld() {
        assertThat(identity.prove(JDOE, PASSWORD, code())).isEqualTo(Proof.PROVED);

        assertThat(access.proofs().isFresh(new Caller("jdoe", "console", "two", ""))).isFalse();
        assertThat(access.proofs().isFresh(new Caller("jdoe", "ssh", "one", ""))).isFalse();
        assertThat(access.proofs().isFresh(new Caller("asmith", "console", "one", ""))).isFalse();
        later(Proofs.FRESH.minusSeconds(1));
        assertThat(access.proofs().isFresh(JDOE)).isTrue();
        later(Duration.ofSeconds(1));
        assertThat(access.proofs().isFresh(JDOE)).isFalse();
        clock.set(NOW.minusSeconds(60));
        assertThat(access.proofs().isFresh(JDOE)).isFalse();
    }

    @Test
    @DisplayName("fault 72: a code holds once, and for a little while")
    void aCodeHoldsOnceAndForALittleWhile() {
        var code = code();
        assertThat(identity.prove(JDOE, PASSWORD, code)).isEqualTo(Proof.PROVED);
        assertThat(identity.prove(JDOE, PASSWORD, code)).isEqualTo(Proof.WRONG);

        later(Duration.ofSeconds(30));
        var late = code();
        later(Duration.ofSeconds(30));
        assertThat(identity.prove(JDOE, PASSWORD, late)).as("a clock may be half a minute behind")
                .isEqualTo(Proof.PROVED);
        var old = Totp.code(Base32.read(draft.secret()), Totp.step(clock.instant()) + 5);
        later(Duration.ofMinutes(10));
        assertThat(identity.prove(JDOE, PASSWORD, old)).isEqualTo(Proof.WRONG);
    }

    @Test
    void aRecoveryCodeHoldsOnceHoweverItIsTyped() {
        assertThat(recovery).hasSize(RecoveryCodes.COUNT)
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(new HashSet<>(recovery)).hasSize(RecoveryCodes.COUNT);
        var typed = recovery.getFirst().replace("-", " ").toLowerCase(java.util.Locale.ROOT);

        assertThat(identity.prove(JDOE, "another password", typed)).isEqualTo(Proof.WRONG);
        assertThat(identity.prove(JDOE, PASSWORD, typed)).isEqualTo(Proof.BY_RECOVERY);
        assertThat(identity.prove(JDOE, PASSWORD, typed)).isEqualTo(Proof.WRONG);
        assertThat(account().recovery()).hasSize(RecoveryCodes.COUNT - 1);

        var others = identity.recovery(account());
        assertThat(identity.prove(JDOE, PASSWORD, recovery.get(1))).isEqualTo(Proof.WRONG);
        assertThat(identity.prove(JDOE, PASSWORD, others.getFirst())).isEqualTo(Proof.BY_RECOVERY);
    }

    @Test
    @DisplayName("fault 72: who gives wrong codes waits longer each time, and never for good")
    void whoFailsOftenWaitsLongerEachTimeAndNeverForGood() {
        for (int failed = 0; failed < Identity.FREE_FAILURES; failed++) {
            assertThat(identity.toWait(account())).isZero();
            assertThat(identity.prove(JDOE, "wrong", "000000")).isEqualTo(Proof.WRONG);
        }
        assertThat(identity.toWait(account())).isEqualTo(Duration.ofSeconds(30));
        assertThatThrownBy(() -> identity.prove(JDOE, PASSWORD, code())).hasMessageContaining("has to wait");

        later(Duration.ofSeconds(30));
        assertThat(identity.prove(JDOE, "wrong", "000000")).isEqualTo(Proof.WRONG);
        assertThat(identity.toWait(account())).isEqualTo(Duration.ofMinutes(1));
        for (int failed = 0; failed < 7; failed++) {
            later(Identity.LONGEST_WAIT);
            assertThat(identity.prove(JDOE, "wrong", "000000")).isEqualTo(Proof.WRONG);
        }
        assertThat(identity.toWait(account())).isEqualTo(Identity.LONGEST_WAIT);
        later(Identity.LONGEST_WAIT);
        assertThat(identity.prove(JDOE, PASSWORD, code())).isEqualTo(Proof.PROVED);
        assertThat(identity.toWait(account())).isZero();
    }

    @Test
    void failuresAreCountedOverRestarts() {
        for (int failed = 0; failed < Identity.FREE_FAILURES; failed++) {
            assertThat(new Identity(new RoleAccess(folder, clock), clock, CHEAP).prove(JDOE, "wrong", "000000"))
                    .isEqualTo(Proof.WRONG);
        }
        assertThat(new Identity(new RoleAccess(folder, clock), clock, CHEAP).toWait(account())).isPositive();
    }

    @Test
    void aClockThatWasSetBackMakesNobodyWaitLonger() {
        for (int failed = 0; failed < 8; failed++) {
            access.accounts().keep(account().failed(clock.instant()));
        }
        clock.set(NOW.minus(Duration.ofDays(300)));
        assertThat(identity.toWait(account())).isEqualTo(Identity.LONGEST_WAIT);
    }

    @Test
    void aSecondFactorThatDoesNotWorkIsNotKept() {
        assertThat(identity.enroll("asmith", PASSWORD, identity.draft("asmith"), "000000")).isEmpty();
        assertThat(access.accounts().of("asmith")).isEmpty();
    }

    @Test
    void whatIsKeptCannotBeTurnedBackAndIsTheOwnersAlone() throws IOException {
        var file = folder.resolve("accounts.tsv");
        var kept = Files.readString(file);

        assertThat(kept).contains("$argon2id$v=19$m=192,t=2,p=1$").doesNotContain(PASSWORD)
                .doesNotContain(recovery);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(account()).hasToString("the account of jdoe");
        identity.enroll("asmith", PASSWORD, draft, code());
        assertThat(access.accounts().of("asmith").orElseThrow().password()).as("the same password, salted")
                .isNotEqualTo(account().password());
    }

    @Test
    void aHashThatIsDamagedOrAsksForTooMuchIsThatOfNoPassword() {
        var passwords = new Passwords();
        var hash = passwords.hash(PASSWORD);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        for (var damaged : List.of("", "x", hash.substring(1), hash.replace("m=19456", "m=9999999"),
                hash.replace("p=1", "p=0"), hash.replace("argon2id", "argon2i"), hash + "!")) {
            assertThat(passwords.matches(PASSWORD, damaged)).as(damaged).isFalse();
        }
        assertThat(passwords.matches("pa\u0308ssword", passwords.hash("p\u00e4ssword")))
                .as("typed on another keyboard").isTrue();
    }

    @Test
    void aPasswordIsLongAndNoneThatAnyoneTriesFirst() {
        assertThat(Identity.objection("jdoe", PASSWORD)).isEmpty();
        assertThat(Identity.objection("jdoe", "short")).contains("5 characters");
        assertThat(Identity.objection("jdoe", "x".repeat(201))).contains("201 characters");
        assertThat(Identity.objection("jdoe", "aaaaaaaaaaaaaaaa")).contains("hardly any");
        assertThat(Identity.objection("jdoe", "JDoe loves attendance")).contains("try first");
        assertThat(Identity.objection("jdoe", "Manzanita 2026-27")).contains("try first");
    }
}
